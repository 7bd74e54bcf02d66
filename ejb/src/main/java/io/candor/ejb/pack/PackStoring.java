package io.candor.ejb.pack;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.pack.content.PackContent;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import io.candor.persistence.tenant.TenantTakenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Stores a pack that has been read: the tenant and everything of it, in one transaction. The current tenant must have been entered
 * before the transaction begins.
 */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class PackStoring {

    private TenantRepository tenants;
    private PackContent content;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    PackStoring(
            TenantRepository tenants,
            PackContent content,
            CurrentTenant currentTenant,
            ApplicationClock clock,
            AuditLog audit) {
        this.tenants = tenants;
        this.content = content;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected PackStoring() {}

    /**
     * Stores a pack as the current tenant.
     *
     * @throws BrokenTenantPackException if it would change a version that is published already, or if one of its versions would take
     *     effect sooner than the version before it promises; what has taken effect already is history
     * @throws TenantTakenException if another tenant has its slug or one of its host names, somebody is preparing a tenant of that slug,
     *     or one that was deleted had it
     */
    public void store(TenantPack pack) {
        Optional<Tenant> known = tenants.findBySlug(pack.slug().value());
        Tenant tenant = known.orElseGet(() -> register(pack));
        if (tenant.state() == Tenant.State.PREPARING || tenant.state() == Tenant.State.GONE) {
            throw TenantTakenException.slug();
        }
        tenant.describe(pack.profile(), pack.brand(), pack.domains(), clock.instant());
        tenant.importedFrom(pack.hash());
        tenants.flush();
        content.store(pack);
        audit.record(
                known.isPresent() ? PackAction.UPDATED : PackAction.CREATED,
                Thing.tenant(tenant.id(), tenant.slug()),
                Changes.with("pack", pack.hash()));
    }

    private Tenant register(TenantPack pack) {
        if (tenants.hasDeparted(pack.slug())) {
            throw TenantTakenException.slug();
        }
        var tenant = new Tenant(currentTenant.id(), pack.slug(), pack.profile(), pack.brand(), clock.instant());
        if (tenants.isUnlikeAll(pack.slug())) {
            tenant.claimLikeness();
        }
        tenants.add(tenant);
        return tenant;
    }
}
