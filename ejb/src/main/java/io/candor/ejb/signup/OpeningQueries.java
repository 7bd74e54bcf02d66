package io.candor.ejb.signup;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.opening.OpeningPermits;
import io.candor.ejb.tenant.opening.OpeningPermits.Permit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows operators whom they have invited to set up a centre. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class OpeningQueries {

    private OpeningPermits permits;

    @Inject
    OpeningQueries(OpeningPermits permits) {
        this.permits = permits;
    }

    /** For the container's proxy. */
    protected OpeningQueries() {}

    /** All invitations that have not run out, by address. */
    public List<Permit> invitations() {
        return permits.list();
    }
}
