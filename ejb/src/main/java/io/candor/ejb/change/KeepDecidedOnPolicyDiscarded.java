package io.candor.ejb.change;

import io.candor.ejb.policy.PolicyDiscarded;
import io.candor.persistence.change.ChangeDecisionRepository;
import io.candor.persistence.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Decisions about types of changes are kept for ever, and so is a version that somebody has decided about. */
@Dependent
public class KeepDecidedOnPolicyDiscarded {

    private final ChangeDecisionRepository decisions;

    @Inject
    KeepDecidedOnPolicyDiscarded(ChangeDecisionRepository decisions) {
        this.decisions = decisions;
    }

    void check(@Observes PolicyDiscarded discarded) {
        if (decisions.exists(discarded.versionId())) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.policy-decided");
        }
    }
}
