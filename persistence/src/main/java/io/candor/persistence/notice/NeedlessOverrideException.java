package io.candor.persistence.notice;

import io.candor.persistence.shared.RefusedException;

/** The owner wanted to override a promise that does not stand in the way: the ordinary way is open, and nothing is to be told in public. */
public class NeedlessOverrideException extends RefusedException {

    /** Nothing forbids the effect asked for. */
    public NeedlessOverrideException() {
        super(Fault.STATE, "error.notice-override-needless");
    }
}
