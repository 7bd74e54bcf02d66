package io.candor.persistence.request.intake;

import io.candor.persistence.shared.RefusedException;

/** The same submission was taken before: it makes no second request. */
public class FiledBeforeException extends RefusedException {

    /** Says no more than that. */
    public FiledBeforeException() {
        super(Fault.STATE, "error.request-filed-before");
    }
}
