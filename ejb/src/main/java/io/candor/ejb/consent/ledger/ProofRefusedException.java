package io.candor.ejb.consent.ledger;

import io.candor.persistence.shared.RefusedException;

/** There can be no such proof: the log never had these sizes, or not in this order. */
public class ProofRefusedException extends RefusedException {

    /** Which sizes there are is in the checkpoints. */
    public ProofRefusedException() {
        super(Fault.INPUT, "error.consent-proof");
    }
}
