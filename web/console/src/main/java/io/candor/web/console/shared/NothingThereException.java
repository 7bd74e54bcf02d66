package io.candor.web.console.shared;

import io.candor.persistence.shared.MissingException;

/** An address of the console has the right form and names nothing. */
public class NothingThereException extends MissingException {

    /** A refusal without details. */
    public NothingThereException() {
        super("error.nothing-there");
    }
}
