package io.candor.web.centre.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.ClockMoved;
import io.candor.ejb.tenant.TenantChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The kept pages of this node, bounded by their bytes (CANDOR_PAGE_CACHE_MEBIBYTES). A page is found only under its tenant's present
 * revision, so a changed tenant's pages are gone as soon as the change is known; hearing of the change only frees their memory.
 */
@ApplicationScoped
public class PageStore {

    private static final int MEBIBYTE = 1024 * 1024;

    private final ApplicationClock clock;
    private final Cache<PageKey, StoredPage> pages;
    private final long largest;

    @Inject
    PageStore(CandorConfiguration configuration, ApplicationClock clock) {
        this(clock, (long) configuration.number("CANDOR_PAGE_CACHE_MEBIBYTES", 64, 1, 65_536) * MEBIBYTE);
    }

    PageStore(ApplicationClock clock, long bytes) {
        this.clock = clock;
        this.largest = Math.min(bytes / 4, Integer.MAX_VALUE);
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((PageKey key, StoredPage page) -> page.weight())
                .build();
    }

    /** For the container's proxy. */
    protected PageStore() {
        this.clock = null;
        this.pages = null;
        this.largest = 0;
    }

    /** The page of a key, if it is kept and true at the instant; otherwise null. */
    StoredPage find(PageKey key, Instant now) {
        StoredPage page = pages.getIfPresent(key);
        return page != null && page.isTrueAt(now) ? page : null;
    }

    /** Keeps a page, unless it alone would take a quarter of the room. */
    void keep(PageKey key, StoredPage page) {
        if (page.weight() <= largest) {
            pages.put(key, page);
        }
    }

    /** Drops the pages of a tenant's earlier states. */
    void drop(@Observes TenantChanged change) {
        pages.asMap()
                .keySet()
                .removeIf(key -> key.tenantId().equals(change.tenantId()) && key.revision() != change.revision());
    }

    /** Drops everything: what was true at one instant need not be true at another that the clock has been put to. */
    void dropAll(@Observes ClockMoved moved) {
        pages.invalidateAll();
    }

    /** The present instant, UTC. */
    Instant now() {
        return clock.instant();
    }

    /** Bytes kept now, roughly. */
    long weight() {
        return pages.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Does outstanding evictions at once. */
    void settle() {
        pages.cleanUp();
    }
}
