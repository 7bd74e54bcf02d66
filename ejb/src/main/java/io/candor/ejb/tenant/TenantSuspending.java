package io.candor.ejb.tenant;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
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
     * Closes a centre; within about a second every node says so.
     *
     * @throws NoSuchTenantException if there is no such tenant
     */
    public void suspend(UUID tenantId) {
        Tenant tenant = tenants.getLocked(tenantId);
        Tenant.State before = tenant.state();
        tenant.suspend(clock.instant());
        record(TenantAction.SUSPENDED, tenant, before);
    }

    /**
     * Opens a centre again.
     *
     * @throws NoSuchTenantException if there is no such tenant
     */
    public void resume(UUID tenantId) {
        Tenant tenant = tenants.getLocked(tenantId);
        Tenant.State before = tenant.state();
        tenant.resume(clock.instant());
        record(TenantAction.RESUMED, tenant, before);
    }

    private void record(TenantAction action, Tenant tenant, Tenant.State before) {
        audit.record(action, Thing.tenant(tenant.id(), tenant.slug()), Changes.of("state", before, tenant.state()));
    }
}
