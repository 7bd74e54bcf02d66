package io.candor.web.centre.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.TenantChanged;
import io.candor.web.shared.tenant.Representation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int ROOM = 1_000_000;

    private final PageStore store = new PageStore(null, ROOM);

    @Test
    void aKeptPageIsFoundAgain() {
        store.keep(key(1, 1), page("a", null));
        assertThat(store.find(key(1, 1), NOW)).isNotNull();
        assertThat(store.find(key(1, 2), NOW)).isNull();
    }

    @Test
    void aPageEndsAtItsInstant() {
        store.keep(key(1, 1), page("a", NOW.plusSeconds(10)));
        assertThat(store.find(key(1, 1), NOW.plusSeconds(9))).isNotNull();
        assertThat(store.find(key(1, 1), NOW.plusSeconds(10))).isNull();
    }

    @Test
    void aPageMadeLaterIsNotTrueWhenTheClockIsPutBack() {
        store.keep(key(1, 1), page("a", null));
        assertThat(store.find(key(1, 1), NOW.minusSeconds(1))).isNull();
    }

    @Test
    void aChangedTenantsOldPagesAreDroppedAndNobodyElses() {
        store.keep(key(1, 1), page("a", null));
        store.keep(key(2, 1), page("b", null));
        store.drop(new TenantChanged(new UUID(0, 1), 2));
        assertThat(store.find(key(1, 1), NOW)).isNull();
        assertThat(store.find(key(2, 1), NOW)).isNotNull();
    }

    @Test
    void memoryStaysWithinItsBound() {
        for (int tenant = 0; tenant < 500; tenant++) {
            store.keep(key(tenant, 1), page("x".repeat(10_000) + tenant, null));
        }
        store.settle();
        assertThat(store.weight()).isPositive().isLessThanOrEqualTo(ROOM);
    }

    @Test
    void aGiantIsNotKept() {
        store.keep(key(1, 1), page("x".repeat(ROOM / 2), null));
        assertThat(store.find(key(1, 1), NOW)).isNull();
    }

    @Test
    void everyCodingHasBytesAndATagOfItsOwn() {
        var page = page("candor ".repeat(500), null);
        var plain = page.variantFor(null);
        var gzip = page.variantFor("gzip");
        assertThat(gzip.body().remaining()).isLessThan(plain.body().remaining());
        assertThat(gzip.etag()).startsWith("\"").endsWith("-gzip\"").isNotEqualTo(plain.etag());
        assertThat(page("candor ".repeat(500), null).variantFor("gzip").etag()).isEqualTo(gzip.etag());
        assertThat(page("candour ".repeat(500), null).variantFor("gzip").etag()).isNotEqualTo(gzip.etag());
    }

    @Test
    void othersKeepAPageNoLongerThanItIsTrue() {
        assertThat(page("a", null).cacheControlAt(NOW)).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(page("a", NOW.plusSeconds(7)).cacheControlAt(NOW)).isEqualTo("public, max-age=7, must-revalidate");
    }

    private static PageKey key(long tenant, long revision) {
        return new PageKey(new UUID(0, tenant), revision, false, "/policy", "en", false, Representation.HTML, false);
    }

    private static StoredPage page(String body, Instant until) {
        return new StoredPage(
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "text/html;charset=UTF-8"),
                null,
                NOW,
                until);
    }
}
