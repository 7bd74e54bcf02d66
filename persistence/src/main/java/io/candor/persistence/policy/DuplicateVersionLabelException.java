package io.candor.persistence.policy;

import io.candor.persistence.shared.RefusedException;

/** Two versions of one policy cannot have the same label. */
public class DuplicateVersionLabelException extends RefusedException {

    /**
     * @param label the label that is taken
     */
    public DuplicateVersionLabelException(String label) {
        super(Fault.INPUT, "error.policy-label-taken", label);
    }
}
