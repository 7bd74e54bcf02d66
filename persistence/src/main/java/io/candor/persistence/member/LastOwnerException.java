package io.candor.persistence.member;

import io.candor.persistence.shared.RefusedException;

/** Without this member nobody could look after the tenant. */
public class LastOwnerException extends RefusedException {

    /** The last owner stays. */
    public LastOwnerException() {
        super(Fault.STATE, "error.last-owner");
    }
}
