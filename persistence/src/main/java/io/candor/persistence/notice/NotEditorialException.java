package io.candor.persistence.notice;

import io.candor.persistence.shared.RefusedException;

/** A version calls itself editorial, so that less is owed before it, though it changes to people's disadvantage. */
public class NotEditorialException extends RefusedException {

    /**
     * @param number the version's number
     * @param section heading of the first section in which it does
     */
    public NotEditorialException(int number, String section) {
        super(Fault.STATE, "error.notice-not-editorial", number, section);
    }
}
