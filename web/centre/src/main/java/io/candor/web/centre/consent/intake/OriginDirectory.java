package io.candor.web.centre.consent.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.consent.BannerQueries;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantChanged;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenants' registered websites in memory, for as long as the tenant has not changed. */
@ApplicationScoped
public class OriginDirectory {

    private static final int MOST = 50_000;

    private final InTenant inTenant;
    private final BannerQueries banners;
    private final Cache<UUID, Registered> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    OriginDirectory(InTenant inTenant, BannerQueries banners) {
        this.inTenant = inTenant;
        this.banners = banners;
    }

    /** For the container's proxy. */
    protected OriginDirectory() {
        this(null, null);
    }

    private record Registered(long revision, Set<String> origins) {}

    /** The registered origins from memory; null if they are not known. */
    Set<String> peek(TenantRef tenant) {
        Registered registered = known.getIfPresent(tenant.id());
        return registered != null && registered.revision() == tenant.revision() ? registered.origins() : null;
    }

    /** The registered origins; may ask the database. */
    Set<String> find(TenantRef tenant) {
        Set<String> origins = peek(tenant);
        if (origins == null) {
            origins = inTenant.call(
                    tenant.id(),
                    () -> banners.origins().stream()
                            .map(row -> row.origin().value())
                            .collect(Collectors.toUnmodifiableSet()));
            known.put(tenant.id(), new Registered(tenant.revision(), origins));
        }
        return origins;
    }

    /** Forgets what a changed tenant had registered. */
    void forget(@Observes TenantChanged change) {
        known.invalidate(change.tenantId());
    }
}
