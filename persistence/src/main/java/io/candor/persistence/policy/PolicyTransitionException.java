package io.candor.persistence.policy;

import io.candor.persistence.shared.RefusedException;

/** A version cannot go where it was told to go from where it is. */
public class PolicyTransitionException extends RefusedException {

    /**
     * @param messageKey which rule forbids it
     * @param number the version's number
     */
    public PolicyTransitionException(String messageKey, int number) {
        super(Fault.STATE, messageKey, number);
    }
}
