package io.candor.persistence.promise;

import io.candor.persistence.shared.MissingException;

/** The version makes no promise of that identifier, or is another tenant's. */
public class NoSuchPromiseException extends MissingException {

    /** A refusal without details. */
    public NoSuchPromiseException() {
        super("error.no-such-promise");
    }
}
