package io.candor.persistence.shared;

/** Somebody else has changed the same thing since it was read; who writes now must see that first. */
public class ChangedMeanwhileException extends RefusedException {

    /** The message's key, by which pages recognise it. */
    public static final String KEY = "error.changed-meanwhile";

    /** The present state forbids it. */
    public ChangedMeanwhileException() {
        super(Fault.STATE, KEY);
    }

    /**
     * Compares versions.
     *
     * @param read the version that the change was made from
     * @param present the version that is stored
     * @throws ChangedMeanwhileException if they differ
     */
    public static void check(int read, int present) {
        if (read != present) {
            throw new ChangedMeanwhileException();
        }
    }
}
