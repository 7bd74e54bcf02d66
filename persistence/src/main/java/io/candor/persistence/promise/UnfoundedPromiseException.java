package io.candor.persistence.promise;

import io.candor.persistence.shared.RefusedException;

/** A promise points at a sentence that its section does not say. */
public class UnfoundedPromiseException extends RefusedException {

    /**
     * @param code the promise
     * @param anchor the section that should say it
     */
    public UnfoundedPromiseException(String code, String anchor) {
        super(Fault.INPUT, "error.promise-unfounded", code, anchor);
    }
}
