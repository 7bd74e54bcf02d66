package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;

/** A slug or host name belongs to another tenant already, or a slug is easily mistaken for one that does. */
public class TenantTakenException extends RefusedException {

    private TenantTakenException(String messageKey) {
        super(Fault.STATE, messageKey);
    }

    /** The slug is taken. */
    public static TenantTakenException slug() {
        return new TenantTakenException("error.slug-taken");
    }

    /** The slug is easily mistaken for one that is taken. Which one that is stays unsaid. */
    static TenantTakenException alike() {
        return new TenantTakenException("error.slug-alike");
    }

    static TenantTakenException host() {
        return new TenantTakenException("error.host-taken");
    }
}
