package io.candor.ejb.onboarding.draft;

/**
 * One line of the check list before a centre goes live.
 *
 * @param code what is checked
 * @param state whether it is fine
 * @param argument a value for its sentence, or empty
 */
public record GoLiveCheck(Code code, State state, String argument) {

    /** What is checked, in the order of the list. */
    public enum Code {
        DOCUMENT,
        TITLE,
        DATE,
        MAILBOX,
        COMPANY,
        ADDRESS,
        RIGHTS,
        REGULATOR,
        CONTRADICTIONS,
        UNSURE,
        BRAND
    }

    /** How it stands. */
    public enum State {
        PASSES,
        /** The centre can go live; it will say what is missing, or somebody should look at it soon. */
        MENDABLE,
        BLOCKS
    }
}
