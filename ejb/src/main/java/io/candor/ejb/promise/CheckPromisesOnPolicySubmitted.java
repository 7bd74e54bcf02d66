package io.candor.ejb.promise;

import io.candor.ejb.policy.PolicySubmitted;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseRepository;
import io.candor.persistence.promise.UnfoundedPromiseException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Refuses a draft that promises in its list what its text does not say any more. */
@Dependent
public class CheckPromisesOnPolicySubmitted {

    private final PromiseRepository promises;

    @Inject
    CheckPromisesOnPolicySubmitted(PromiseRepository promises) {
        this.promises = promises;
    }

    void check(@Observes PolicySubmitted submitted) {
        for (Promise promise : promises.list(submitted.versionId())) {
            if (!promise.isFoundedIn(submitted.outline())) {
                throw new UnfoundedPromiseException(promise.code(), promise.anchor());
            }
        }
    }
}
