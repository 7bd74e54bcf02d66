package io.candor.persistence.subscriber;

import io.candor.persistence.shared.RefusedException;

/** Somebody else has written the same address down at the same moment. */
public class AddressTakenException extends RefusedException {

    /** Nothing more is to be said. */
    public AddressTakenException() {
        super(Fault.STATE, "error.try-again");
    }
}
