package io.candor.ejb.consent.intake;

import io.candor.persistence.shared.RefusedException;

/** The key was used before, for another submission. */
public class ConsentKeyReusedException extends RefusedException {

    /** Nothing of the other submission is told. */
    public ConsentKeyReusedException() {
        super(Fault.STATE, "error.consent-key-reused");
    }
}
