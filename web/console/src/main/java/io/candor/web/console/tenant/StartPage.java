package io.candor.web.console.tenant;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
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
    private List<MembershipRow> tenants = List.of();
    private boolean operator;

    @Inject
    StartPage(MemberQueries members) {
        this.members = members;
    }

    /** For the container's proxy. */
    protected StartPage() {
        this(null);
    }

    @PostConstruct
    void load() {
        tenants = members.myTenants();
        operator = members.isOperator();
    }

    /** The caller's tenants with their roles, by name. */
    public List<MembershipRow> getTenants() {
        return tenants;
    }

    /** Whether the caller runs the platform. */
    public boolean isOperator() {
        return operator;
    }

    /** Whether there is nothing here for the caller. */
    public boolean isStranger() {
        return tenants.isEmpty() && !operator;
    }
}
