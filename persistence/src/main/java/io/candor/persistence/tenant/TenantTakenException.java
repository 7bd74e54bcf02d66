package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;

/** A slug or host name belongs to another tenant already. */
public class TenantTakenException extends RefusedException {

    private TenantTakenException(String messageKey) {
        super(Fault.STATE, messageKey);
    }

    /** The slug is taken, or is easily mistaken for one that is. */
    public static TenantTakenException slug() {
        return new TenantTakenException("error.slug-taken");
    }

    static TenantTakenException host() {
        return new TenantTakenException("error.host-taken");
    }
}
