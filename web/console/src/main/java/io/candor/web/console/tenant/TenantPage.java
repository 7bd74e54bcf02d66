package io.candor.web.console.tenant;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The first page of one tenant's console. */
@Named
@RequestScoped
public class TenantPage {

    private final MemberQueries members;
    private MembershipRow membership;

    @Inject
    TenantPage(MemberQueries members) {
        this.members = members;
    }

    /** For the container's proxy. */
    protected TenantPage() {
        this(null);
    }

    /**
     * @throws NoSuchTenantException if the caller is no member of the current tenant
     */
    @PostConstruct
    void load() {
        membership = members.here();
    }

    /** The tenant, and the caller's role in it. */
    public MembershipRow getMembership() {
        return membership;
    }

    /** Where visitors see the tenant's centre. */
    public String getCentre() {
        return "/c/" + membership.slug() + "/";
    }
}
