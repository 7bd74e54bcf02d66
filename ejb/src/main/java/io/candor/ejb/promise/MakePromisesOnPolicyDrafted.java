package io.candor.ejb.promise;

import io.candor.ejb.policy.PolicyDrafted;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Makes the promises of a version in the transaction in which it is begun. */
@Dependent
public class MakePromisesOnPolicyDrafted {

    private final PromiseRepository promises;

    @Inject
    MakePromisesOnPolicyDrafted(PromiseRepository promises) {
        this.promises = promises;
    }

    void make(@Observes PolicyDrafted drafted) {
        int position = 0;
        for (PromiseLine line : drafted.promises()) {
            promises.add(new Promise(drafted.versionId(), position++, line, drafted.outline()));
        }
    }
}
