package io.candor.deadline.request;

import io.candor.persistence.shared.RefusedException;

/** The period cannot be extended. */
public class ExtensionRefusedException extends RefusedException {

    private ExtensionRefusedException(Fault fault, String messageKey) {
        super(fault, messageKey);
    }

    /** No law that applies lets its period be extended; a promise never does. */
    public static ExtensionRefusedException notAllowed() {
        return new ExtensionRefusedException(Fault.STATE, "error.extension-not-allowed");
    }

    /** The person was told after the first date, or before the request was received. */
    public static ExtensionRefusedException notInTime() {
        return new ExtensionRefusedException(Fault.STATE, "error.extension-not-in-time");
    }

    /** The letter gives no reason. */
    public static ExtensionRefusedException withoutReason() {
        return new ExtensionRefusedException(Fault.INPUT, "error.extension-without-reason");
    }
}
