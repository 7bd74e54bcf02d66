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

    /**
     * Refuses a step that is not allowed.
     *
     * @param allowed whether it is
     * @throws PolicyTransitionException if it is not
     */
    static void unless(boolean allowed, String messageKey, int number) {
        if (!allowed) {
            throw new PolicyTransitionException(messageKey, number);
        }
    }
}
