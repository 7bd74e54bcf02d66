package io.candor.persistence.request.intake;

/** The way by which a request came. */
public enum RequestChannel {
    /** The form of the centre. */
    FORM,
    /** A mail to the tenant's privacy mailbox. */
    MAIL
}
