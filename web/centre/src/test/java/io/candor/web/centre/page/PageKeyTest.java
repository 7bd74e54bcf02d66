package io.candor.web.centre.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.web.shared.tenant.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    @Test
    void browsersThatDifferInNothingThatMattersShareAPage() {
        var place = place(1, false, "/processors");
        assertThat(PageKey.of(place, "", "en-GB", "text/html", null))
                .isEqualTo(PageKey.of(place, null, "fr", "image/png", null));
    }

    @Test
    void aChosenLanguageIsAnotherPageThanTheSameOneFoundOut() {
        var place = place(1, false, "/policy");
        assertThat(PageKey.of(place, "lang=de", null, null, null))
                .isNotEqualTo(PageKey.of(place, null, "de", null, null));
    }

    @Test
    void revisionHostAndFormMakeOtherPages() {
        var key = PageKey.of(place(1, false, "/policy"), null, null, null, null);
        assertThat(PageKey.of(place(2, false, "/policy"), null, null, null, null))
                .isNotEqualTo(key);
        assertThat(PageKey.of(place(1, true, "/policy"), null, null, null, null))
                .isNotEqualTo(key);
        assertThat(PageKey.of(place(1, false, "/policy"), null, null, "application/json", null))
                .isNotEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lang=xx",
                "lang=",
                "lang=de&lang=en",
                "lang=de&x=1",
                "x=1",
                "LANG=de",
                "lang=d%65",
                "lang",
                "&",
                "lang=DE"
            })
    void aQueryThatIsNotForeseenHasNoKey(String query) {
        assertThat(PageKey.of(place(1, false, "/policy"), query, null, null, null))
                .isNull();
    }

    @Test
    void aClosedCentreHasNoKeptPages() {
        var tenant = new TenantRef(new UUID(1, 1), "acme", "Nobody pays any more.", 1, List.of("en"), List.of());
        assertThat(PageKey.of(new Place(tenant, false, "/policy"), null, null, null, null))
                .isNull();
    }

    @Test
    void theSignalMakesAnotherBannerAndNoOtherPage() {
        var banner = place(1, false, "/embed/banner.js");
        assertThat(PageKey.of(banner, null, null, null, "1")).isNotEqualTo(PageKey.of(banner, null, null, null, null));
        assertThat(PageKey.of(banner, null, null, null, "0")).isEqualTo(PageKey.of(banner, null, null, null, null));
        assertThat(PageKey.of(banner, null, null, null, "1").vary(1)).isEqualTo("Accept-Encoding, Sec-GPC");
        var policy = place(1, false, "/policy");
        assertThat(PageKey.of(policy, null, null, null, "1")).isEqualTo(PageKey.of(policy, null, null, null, null));
    }

    @Test
    void varyNamesWhatHadASay() {
        var found = PageKey.of(place(1, false, "/policy"), null, null, null, null);
        var chosen = PageKey.of(place(1, false, "/processors"), "lang=de", null, null, null);
        assertThat(found.vary(2)).isEqualTo("Accept-Encoding, Accept-Language, Accept");
        assertThat(chosen.vary(2)).isEqualTo("Accept-Encoding");
    }

    private static Place place(long revision, boolean ownHost, String path) {
        var tenant = new TenantRef(new UUID(1, 1), "acme", null, revision, List.of("en", "de"), List.of());
        return new Place(tenant, ownHost, path);
    }
}
