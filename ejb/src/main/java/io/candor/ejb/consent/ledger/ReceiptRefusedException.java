package io.candor.ejb.consent.ledger;

import io.candor.persistence.shared.RefusedException;

/** What was handed in is no receipt of this tenant: unreadable, forged, or another's, which is all the same to the caller. */
public class ReceiptRefusedException extends RefusedException {

    /** Why is not told. */
    public ReceiptRefusedException() {
        super(Fault.INPUT, "error.consent-receipt");
    }
}
