package io.candor.persistence.change;

import io.candor.persistence.shared.MissingException;

/** The two versions do not differ there, or not in that way. */
public class NoSuchChangeException extends MissingException {

    /** No such change. */
    public NoSuchChangeException() {
        super("error.no-such-change");
    }
}
