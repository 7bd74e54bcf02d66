package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;

/** The centre has never been open: whoever prepares it opens it. */
public class NotOpenedException extends RefusedException {

    private NotOpenedException() {
        super(Fault.STATE, "error.tenant-preparing");
    }

    static void check(Tenant.State state) {
        if (state == Tenant.State.PREPARING) {
            throw new NotOpenedException();
        }
    }
}
