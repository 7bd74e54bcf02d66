package io.candor.ejb.tenant.domain;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Absolute addresses of the current tenant's centre, for mails and other things that are read elsewhere. Open to everybody. */
@Stateless
@PermitAll
public class CentreLinks {

    private TenantQueries tenants;
    private CandorConfiguration configuration;

    @Inject
    CentreLinks(TenantQueries tenants, CandorConfiguration configuration) {
        this.tenants = tenants;
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected CentreLinks() {}

    /**
     * Where the centre begins, without a slash at the end: the tenant's first verified host, or the platform's. In development always
     * the platform's, since the tenants' hosts do not lead here.
     *
     * @throws io.candor.persistence.tenant.NoSuchTenantException if the tenant is gone
     */
    public String base() {
        Centre centre = tenants.centre(tenants.languages().get(0));
        return centre.canonicalHost() == null || configuration.isDevelopment()
                ? configuration.publicUrl() + "/c/" + centre.slug()
                : "https://" + centre.canonicalHost();
    }
}
