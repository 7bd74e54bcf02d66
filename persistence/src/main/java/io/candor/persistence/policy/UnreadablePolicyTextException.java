package io.candor.persistence.policy;

import io.candor.persistence.shared.RefusedException;

/** A text that cannot be a policy: too large, nested too deeply, or empty. */
public class UnreadablePolicyTextException extends RefusedException {

    /**
     * @param messageKey what is wrong with it
     */
    public UnreadablePolicyTextException(String messageKey) {
        super(Fault.INPUT, messageKey);
    }
}
