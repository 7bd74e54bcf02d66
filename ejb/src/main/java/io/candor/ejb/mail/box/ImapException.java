package io.candor.ejb.mail.box;

/** A mailbox could not be read. */
public class ImapException extends Exception {

    private final Trouble trouble;

    /** Why. */
    public enum Trouble {
        /** The server does not answer, or its certificate does not hold. */
        UNREACHABLE,
        /** User or password is wrong. */
        SIGN_IN,
        /** There is no such folder. */
        FOLDER
    }

    ImapException(Trouble trouble, Throwable cause) {
        super(cause);
        this.trouble = trouble;
    }

    /** Why. */
    public Trouble trouble() {
        return trouble;
    }
}
