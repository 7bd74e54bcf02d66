package io.candor.persistence.onboarding;

import io.candor.persistence.shared.RefusedException;

/** The centre is live; what was prepared for it no longer changes. */
public class AlreadyLiveException extends RefusedException {

    /** The state forbids it. */
    public AlreadyLiveException() {
        super(Fault.STATE, "error.onboarding-live");
    }
}
