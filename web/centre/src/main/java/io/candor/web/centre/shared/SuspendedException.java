package io.candor.web.centre.shared;

import io.candor.persistence.shared.RefusedException;

/** The tenant's centre is closed, and so is its interface. */
public class SuspendedException extends RefusedException {

    /** A refusal without details. */
    public SuspendedException() {
        super(Fault.STATE, "error.suspended");
    }
}
