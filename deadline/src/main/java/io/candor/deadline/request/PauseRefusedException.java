package io.candor.deadline.request;

import io.candor.deadline.law.PauseCause;
import io.candor.persistence.shared.RefusedException;

/** The clock cannot stand still for this. */
public class PauseRefusedException extends RefusedException {

    private PauseRefusedException(Fault fault, String messageKey, Object... arguments) {
        super(fault, messageKey, arguments);
    }

    /** No law that applies lets its clock stand still for this cause. */
    public static PauseRefusedException notAllowed(PauseCause cause) {
        return new PauseRefusedException(Fault.STATE, "error.pause-not-allowed", cause);
    }

    /** Every clock that could have stood still had run out when the pause began. */
    public static PauseRefusedException tooLate() {
        return new PauseRefusedException(Fault.STATE, "error.pause-too-late");
    }

    /** The pause begins before the request was received. */
    public static PauseRefusedException beforeReceipt() {
        return new PauseRefusedException(Fault.INPUT, "error.pause-before-receipt");
    }

    /** The pause ends before it begins. */
    public static PauseRefusedException endsBeforeItBegins() {
        return new PauseRefusedException(Fault.INPUT, "error.pause-ends-before");
    }
}
