package io.candor.ejb.member;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Who may give and take which role: privacy officers all but the owner's, so that nobody makes themselves more than they are. */
@Dependent
class RoleGiving {

    private final MemberQueries members;

    @Inject
    RoleGiving(MemberQueries members) {
        this.members = members;
    }

    /**
     * Checks that the caller may give or take all of these.
     *
     * @throws RefusedException {@code error.owners-only} if one of them is the owner's, and the caller is none
     */
    void check(MemberRole... roles) {
        for (MemberRole role : roles) {
            if (role == MemberRole.OWNER && members.here().role() != MemberRole.OWNER) {
                throw new RefusedException(RefusedException.Fault.STATE, "error.owners-only");
            }
        }
    }
}
