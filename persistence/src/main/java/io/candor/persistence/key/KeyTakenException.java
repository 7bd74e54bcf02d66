package io.candor.persistence.key;

import jakarta.ejb.ApplicationException;

/** Another node has made the same key first: theirs is to be read. */
@ApplicationException(rollback = true)
public class KeyTakenException extends RuntimeException {

    /** Nothing more is to be said. */
    public KeyTakenException() {
        super("another node has made this key");
    }
}
