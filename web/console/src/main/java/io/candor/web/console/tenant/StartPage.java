package io.candor.web.console.tenant;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.ejb.tenant.TenantRegistering;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Tells a member which centres are theirs. */
@Named
@RequestScoped
public class StartPage {

    private final MemberQueries members;
    private final TenantRegistering registering;
    private List<MembershipRow> tenants = List.of();
    private List<MembershipRow> preparations = List.of();
    private boolean operator;
    private boolean opener;

    @Inject
    StartPage(MemberQueries members, TenantRegistering registering) {
        this.members = members;
        this.registering = registering;
    }

    /** For the container's proxy. */
    protected StartPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        tenants = members.myTenants();
        preparations = members.myPreparations();
        operator = members.isOperator();
        opener = registering.isOpenToCaller();
    }

    /** The caller's tenants with their roles, by name. */
    public List<MembershipRow> getTenants() {
        return tenants;
    }

    /** The centres that the caller is setting up, by name. */
    public List<MembershipRow> getPreparations() {
        return preparations;
    }

    /** Whether the caller may set up a centre. */
    public boolean isOpener() {
        return opener;
    }

    /** Whether the caller runs the platform. */
    public boolean isOperator() {
        return operator;
    }

    /** Whether there is nothing here for the caller. */
    public boolean isStranger() {
        return tenants.isEmpty() && preparations.isEmpty() && !operator;
    }
}
