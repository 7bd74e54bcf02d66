package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;

/** Only a tenant that is being prepared can do that. */
public class NotPreparingException extends RefusedException {

    private NotPreparingException() {
        super(Fault.STATE, "error.onboarding-live");
    }

    static void check(Tenant.State state) {
        if (state != Tenant.State.PREPARING) {
            throw new NotPreparingException();
        }
    }
}
