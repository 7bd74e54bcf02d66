package io.candor.persistence.change;

import io.candor.persistence.shared.RefusedException;

/** The version has taken effect: people have acted on what they were told about its changes. */
public class ChangeSettledException extends RefusedException {

    /** Too late. */
    public ChangeSettledException() {
        super(Fault.STATE, "error.change-in-effect");
    }
}
