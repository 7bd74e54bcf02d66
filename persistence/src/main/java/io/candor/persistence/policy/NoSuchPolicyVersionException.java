package io.candor.persistence.policy;

import io.candor.persistence.shared.MissingException;

/** The policy has no version of that number, or the caller may not see it yet. */
public class NoSuchPolicyVersionException extends MissingException {

    /**
     * @param number the number asked for
     */
    public NoSuchPolicyVersionException(int number) {
        super("error.no-such-policy-version", number);
    }
}
