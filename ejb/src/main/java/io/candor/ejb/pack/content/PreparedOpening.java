package io.candor.ejb.pack.content;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.pack.BrokenTenantPackException;
import io.candor.ejb.pack.TenantPack;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Opens the centre of a tenant that is being prepared, with everything it needs, in one transaction. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class PreparedOpening {

    private TenantRepository tenants;
    private PackContent content;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    PreparedOpening(
            TenantRepository tenants, PackContent content, CurrentTenant currentTenant, ApplicationClock clock) {
        this.tenants = tenants;
        this.content = content;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PreparedOpening() {}

    /**
     * Fills the current tenant and opens it: all of that, or nothing.
     *
     * @throws io.candor.persistence.tenant.NotPreparingException if it is open or was
     * @throws BrokenTenantPackException if the pack's policy cannot be published as it is
     */
    public void open(TenantPack pack) {
        Tenant tenant = tenants.getLocked(currentTenant.id());
        tenant.open(clock.instant());
        tenant.describe(pack.profile(), pack.brand(), tenant.domains(), clock.instant());
        tenants.flush();
        content.store(pack);
    }
}
