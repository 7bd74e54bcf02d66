package io.candor.ejb.tenant;

import io.candor.ejb.shared.ApplicationClock;
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

    @Inject
    TenantSuspending(TenantRepository tenants, ApplicationClock clock) {
        this.tenants = tenants;
        this.clock = clock;
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
        tenant.suspend(clock.instant());
    }

    /**
     * Opens a centre again.
     *
     * @throws NoSuchTenantException if there is no such tenant
     */
    public void resume(UUID tenantId) {
        Tenant tenant = tenants.getLocked(tenantId);
        tenant.resume(clock.instant());
    }
}
