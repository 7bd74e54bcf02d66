package io.candor.persistence.policy;

import io.candor.persistence.shared.MissingException;

/** The tenant has no policy in force at the instant asked for. */
public class NoPolicyInForceException extends MissingException {

    /** A refusal without details. */
    public NoPolicyInForceException() {
        super("error.no-policy-in-force");
    }
}
