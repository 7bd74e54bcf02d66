package io.candor.persistence.tenant.closing;

import io.candor.persistence.shared.RefusedException;

/** The tenant is about to be deleted, or is not: what was asked for makes sense only in the other case. */
public class DepartingException extends RefusedException {

    private DepartingException(String messageKey) {
        super(Fault.STATE, messageKey);
    }

    /** Refuses what only a tenant can do that stays. */
    public static void refuseIf(boolean departing) {
        if (departing) {
            throw new DepartingException("error.tenant-departing");
        }
    }

    /** Refuses what only a tenant can do that is about to be deleted. */
    public static void refuseUnless(boolean departing) {
        if (!departing) {
            throw new DepartingException("error.tenant-not-departing");
        }
    }
}
