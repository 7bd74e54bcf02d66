package io.candor.ejb.promise;

import io.candor.ejb.policy.PolicyDiscarded;
import io.candor.persistence.promise.PromiseRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The promises of a draft go with it. */
@Dependent
public class RemovePromisesOnPolicyDiscarded {

    private final PromiseRepository promises;

    @Inject
    RemovePromisesOnPolicyDiscarded(PromiseRepository promises) {
        this.promises = promises;
    }

    void remove(@Observes PolicyDiscarded discarded) {
        promises.list(discarded.versionId()).forEach(promises::remove);
        promises.flush();
    }
}
