package io.candor.web.centre.shared;

import io.candor.persistence.shared.RefusedException;

/** The tenant's centre is closed, and so is its interface. */
public class SuspendedException extends RefusedException {

    /**
     * @param reason why, in the words of whoever has closed it
     */
    public SuspendedException(String reason) {
        super(Fault.STATE, "error.suspended", reason);
    }
}
