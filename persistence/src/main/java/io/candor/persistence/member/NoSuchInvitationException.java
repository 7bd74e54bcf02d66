package io.candor.persistence.member;

import io.candor.persistence.shared.MissingException;

/** The tenant has no such invitation, or a later one has taken its place. */
public class NoSuchInvitationException extends MissingException {

    /** Nothing was found. */
    public NoSuchInvitationException() {
        super("error.invitation-missing");
    }
}
