package io.candor.it;

import io.candor.ejb.policy.draft.PolicyApproving;
import io.candor.it.inside.Caller;
import io.candor.persistence.tenant.MemberRole;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Second persons: somebody who has written nothing submits what others wrote, and approves it. */
@Dependent
class Approvals {

    @Inject
    private PolicyApproving approving;

    @Inject
    private Caller caller;

    void approve(UUID tenant, int number) {
        String reader = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        caller.run(reader, tenant, () -> approving.submit(number));
        caller.run(reader, tenant, () -> approving.approve(number));
    }
}
