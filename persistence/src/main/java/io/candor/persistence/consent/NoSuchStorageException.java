package io.candor.persistence.consent;

import io.candor.persistence.shared.MissingException;

/** The current tenant's inventory has no such category or entry. */
public class NoSuchStorageException extends MissingException {

    /** Says nothing about whether another tenant has one. */
    public NoSuchStorageException() {
        super("error.no-such-storage");
    }
}
