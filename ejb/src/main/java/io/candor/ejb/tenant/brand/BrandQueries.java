package io.candor.ejb.tenant.brand;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.brand.Logo;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Shows members the current tenant's brand. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class BrandQueries {

    private EntityManager entityManager;
    private CurrentTenant currentTenant;

    @Inject
    BrandQueries(EntityManager entityManager, CurrentTenant currentTenant) {
        this.entityManager = entityManager;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected BrandQueries() {}

    /**
     * The brand as it is stored.
     *
     * @param state what a change has to name as the state that it was made from
     */
    public record BrandRow(BrandColours colours, Logo logo, String state) {}

    /**
     * The current tenant's brand.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public BrandRow brand() {
        Tenant tenant = entityManager.find(Tenant.class, currentTenant.id());
        if (tenant == null) {
            throw new NoSuchTenantException();
        }
        Brand brand = tenant.brand();
        return new BrandRow(BrandColours.of(brand), new Logo(brand.logo()), BrandEditing.state(brand));
    }
}
