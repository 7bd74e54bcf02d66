package io.candor.persistence.onboarding;

import io.candor.persistence.shared.MissingException;

/** The tenant was not made by the wizard, or there is no such finding in its policy. */
public class NoSuchOnboardingException extends MissingException {

    /** A refusal that names nothing. */
    public NoSuchOnboardingException() {
        super("error.no-such-onboarding");
    }
}
