package io.candor.web.account.tenant;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A signed-in person's own page at one tenant. */
@Named
@RequestScoped
public class TenantPage {

    private final TenantQueries tenants;
    private final CentreAddress address;
    private Centre centre;

    @Inject
    TenantPage(TenantQueries tenants, CentreAddress address) {
        this.tenants = tenants;
        this.address = address;
    }

    /** For the container's proxy. */
    protected TenantPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        centre = tenants.centre(address.language());
    }

    /** The tenant as visitors know it. */
    public Centre getCentre() {
        return centre;
    }

    /** Its policy in force. */
    public String getPolicy() {
        return address.link("/policy");
    }

    /** Its centre's first page. */
    public String getHome() {
        return address.link("/");
    }
}
