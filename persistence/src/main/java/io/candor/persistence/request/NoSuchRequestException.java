package io.candor.persistence.request;

import io.candor.persistence.shared.MissingException;

/** The tenant has no such request, or it may not be seen with what was handed in, which is the same to the caller. */
public class NoSuchRequestException extends MissingException {

    /** Says no more than that. */
    public NoSuchRequestException() {
        super("error.no-such-request");
    }
}
