package io.candor.web.centre.shared;

import io.candor.persistence.shared.MissingException;

/** The tenant's centre is not available in the language asked for. */
public class NoSuchLanguageException extends MissingException {

    /** A refusal without details. */
    public NoSuchLanguageException() {
        super("error.no-such-language");
    }
}
