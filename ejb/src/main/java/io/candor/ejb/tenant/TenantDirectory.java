package io.candor.ejb.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.tenant.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds tenants by slug and by host name without asking the database each time, absent ones too. Bounded, so that made-up names cannot
 * fill the memory. An entry is dropped when its tenant changes, on every node within about a second (see {@link TenantChangesTimer}).
 */
@ApplicationScoped
public class TenantDirectory {

    private static final int MOST = 50_000;

    private final TenantQueries queries;
    private final Event<TenantChanged> changes;
    private final Cache<String, Optional<TenantRef>> bySlug =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, Optional<TenantRef>> byHost =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    TenantDirectory(TenantQueries queries, Event<TenantChanged> changes) {
        this.queries = queries;
        this.changes = changes;
    }

    /** For the container's proxy. */
    protected TenantDirectory() {
        this(null, null);
    }

    /** The tenant of a slug; empty if there is none, or the text can be no slug. */
    public Optional<TenantRef> findBySlug(String slug) {
        return Slug.isWellFormed(slug) ? bySlug.get(slug, queries::findBySlug) : Optional.empty();
    }

    /** The tenant of a verified host name in lower case without port; empty if there is none. */
    public Optional<TenantRef> findByHost(String host) {
        return byHost.get(host, queries::findByHost);
    }

    /** The same, but only from memory: null if it is not known yet. For callers that must not wait for the database. */
    public Optional<TenantRef> peekBySlug(String slug) {
        return bySlug.getIfPresent(slug);
    }

    /** The same, but only from memory: null if it is not known yet. */
    public Optional<TenantRef> peekByHost(String host) {
        return byHost.getIfPresent(host);
    }

    /**
     * Forgets tenants that have changed, and what was looked up in vain, since it may be there now; then tells whoever keeps pages.
     *
     * @param changed tenants in the state they have now; nothing happens if there are none
     */
    public void forget(Collection<TenantChanged> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, Long> revisions =
                changed.stream().collect(Collectors.toMap(TenantChanged::tenantId, TenantChanged::revision));
        bySlug.asMap().values().removeIf(known -> isOutdated(known, revisions));
        byHost.asMap().values().removeIf(known -> isOutdated(known, revisions));
        changed.forEach(changes::fire);
    }

    private static boolean isOutdated(Optional<TenantRef> known, Map<UUID, Long> revisions) {
        return known.map(tenant -> revisions.getOrDefault(tenant.id(), tenant.revision()) != tenant.revision())
                .orElse(true);
    }
}
