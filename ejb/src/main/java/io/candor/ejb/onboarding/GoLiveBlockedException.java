package io.candor.ejb.onboarding;

import io.candor.ejb.onboarding.draft.GoLiveCheck;
import io.candor.persistence.shared.RefusedException;

/** Something is missing without which the centre could not work. */
public class GoLiveBlockedException extends RefusedException {

    /**
     * @param code what blocks
     */
    public GoLiveBlockedException(GoLiveCheck.Code code) {
        super(Fault.STATE, key(code));
    }

    private static String key(GoLiveCheck.Code code) {
        return switch (code) {
            case TITLE -> "error.blocked-title";
            case DATE -> "error.blocked-date";
            case MAILBOX -> "error.blocked-mailbox";
            default -> "error.blocked-document";
        };
    }
}
