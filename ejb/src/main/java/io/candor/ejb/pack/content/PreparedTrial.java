package io.candor.ejb.pack.content;

import io.candor.ejb.pack.TenantPack;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Fills a tenant that is being prepared without opening it, in a transaction that its caller takes back. Open to everybody, because nothing
 * stays and the caller has decided who sees it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PreparedTrial {

    private TenantRepository tenants;
    private PackContent content;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    PreparedTrial(TenantRepository tenants, PackContent content, CurrentTenant currentTenant, ApplicationClock clock) {
        this.tenants = tenants;
        this.content = content;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PreparedTrial() {}

    /**
     * Fills the current tenant.
     *
     * @throws io.candor.ejb.pack.BrokenTenantPackException if the pack's policy cannot be published as it is
     */
    public void fill(TenantPack pack) {
        Tenant tenant = tenants.get(currentTenant.id());
        tenant.describe(pack.profile(), pack.brand(), tenant.domains(), clock.instant());
        content.store(pack);
    }
}
