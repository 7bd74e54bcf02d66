package io.candor.ejb.promise;

import io.candor.ejb.policy.PolicyCopied;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A draft that begins with the words of another version begins with its promises, too. */
@Dependent
public class RepeatPromisesOnPolicyCopied {

    private final PromiseRepository promises;

    @Inject
    RepeatPromisesOnPolicyCopied(PromiseRepository promises) {
        this.promises = promises;
    }

    void repeat(@Observes PolicyCopied copied) {
        for (Promise promise : promises.list(copied.fromVersionId())) {
            promises.add(promise.repeatedIn(copied.toVersionId()));
        }
    }
}
