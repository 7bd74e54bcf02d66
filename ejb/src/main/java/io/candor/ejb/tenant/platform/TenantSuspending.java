package io.candor.ejb.tenant.platform;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Closes and opens centres; for those who run the platform. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class TenantSuspending {

    private TenantRepository tenants;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    TenantSuspending(TenantRepository tenants, ApplicationClock clock, AuditLog audit) {
        this.tenants = tenants;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected TenantSuspending() {}

    /**
     * Closes a centre; within about a second every node says so, with the reason. Of a closed centre it changes the reason.
     *
     * @param reason as visitors and programs are told, in the operator's words
     * @throws NoSuchTenantException if there is no such tenant
     * @throws io.candor.persistence.tenant.NotOpenedException if the centre has never been open
     * @throws io.candor.persistence.shared.RefusedException {@code error.tenant-reason} if the reason is none
     */
    public void suspend(UUID tenantId, String reason) {
        Tenant tenant = tenants.getLocked(tenantId);
        Tenant.State before = tenant.state();
        tenant.suspend(reason, clock.instant());
        audit.record(
                TenantAction.SUSPENDED,
                Thing.tenant(tenant.id(), tenant.slug()),
                Changes.of("state", before, tenant.state())
                        .and("reason", null, tenant.suspension().orElseThrow().reason()));
    }

    /**
     * Opens a centre again.
     *
     * @throws NoSuchTenantException if there is no such tenant
     * @throws io.candor.persistence.tenant.NotOpenedException if the centre has never been open
     * @throws io.candor.persistence.tenant.closing.DepartingException if the tenant is about to be deleted
     */
    public void resume(UUID tenantId) {
        Tenant tenant = tenants.getLocked(tenantId);
        Tenant.State before = tenant.state();
        tenant.resume(clock.instant());
        audit.record(
                TenantAction.RESUMED,
                Thing.tenant(tenant.id(), tenant.slug()),
                Changes.of("state", before, tenant.state()));
    }
}
