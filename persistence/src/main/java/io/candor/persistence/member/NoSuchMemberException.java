package io.candor.persistence.member;

import io.candor.persistence.shared.MissingException;

/** The account is no member of the tenant. */
public class NoSuchMemberException extends MissingException {

    /** Nothing was found. */
    public NoSuchMemberException() {
        super("error.member-missing");
    }
}
