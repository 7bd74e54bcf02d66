package io.candor.ejb.tenant.brand;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.brand.Legibility;
import io.candor.persistence.brand.Logo;
import io.candor.persistence.brand.NeutralBrand;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Changes the current tenant's colours and logo. Colours in which something could not be read are refused. The state that a change was
 * made from tells whether somebody else was faster; it is the brand's own, since a tenant's version rises with whatever its pages show.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class BrandEditing {

    private TenantRepository tenants;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    BrandEditing(TenantRepository tenants, CurrentTenant currentTenant, ApplicationClock clock, AuditLog audit) {
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected BrandEditing() {}

    /**
     * Changes the colours, and the logo if there is a new one. All nodes show it within about a second.
     *
     * @param read the state that the change was made from, from {@link BrandQueries.BrandRow}
     * @param logo the uploaded file, or null to keep the logo
     * @return the brand before, by which the change can be taken back
     * @throws RefusedException {@code error.brand-...} if something could not be read in these colours, {@code error.logo-...} if the file
     *     is no logo
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws NoSuchTenantException if the tenant is gone
     */
    public Brand change(String read, BrandColours colours, byte[] logo) {
        Legibility.demand(colours);
        Logo chosen = logo == null ? null : LogoFile.read(logo);
        Tenant tenant = tenants.getLocked(currentTenant.id());
        Logo kept = new Logo(tenant.brand().logo());
        return replace(BrandAction.CHANGED, tenant, read, colours.with(chosen == null ? kept : chosen));
    }

    /**
     * Puts Candor's neutral colours and drawing in place of the brand.
     *
     * @param read the state that was looked at
     * @return the brand before
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     * @throws NoSuchTenantException if the tenant is gone
     */
    public Brand reset(String read) {
        return replace(BrandAction.RESET, tenants.getLocked(currentTenant.id()), read, NeutralBrand.get());
    }

    /**
     * Takes a change back.
     *
     * @param read the state that was looked at
     * @param before what {@link #change} or {@link #reset} gave back
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     * @throws NoSuchTenantException if the tenant is gone
     */
    public Brand takeBack(String read, Brand before) {
        return replace(BrandAction.TAKEN_BACK, tenants.getLocked(currentTenant.id()), read, before);
    }

    private Brand replace(BrandAction action, Tenant tenant, String read, Brand brand) {
        Brand before = tenant.brand();
        if (!state(before).equals(read)) {
            throw new ChangedMeanwhileException();
        }
        if (!before.equals(brand)) {
            tenant.rebrand(brand, clock.instant());
            audit.record(action, Thing.of("brand", tenant.slug()), changes(before, brand));
        }
        return before;
    }

    private static Changes changes(Brand before, Brand after) {
        return Changes.between(BrandColours.of(before), BrandColours.of(after))
                .and("logo", Sha256.hex(before.logo()), Sha256.hex(after.logo()));
    }

    static String state(Brand brand) {
        return Sha256.hex(Json.write(brand));
    }
}
