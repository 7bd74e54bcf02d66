package io.candor.ejb.consent.intake;

import io.candor.persistence.shared.RefusedException;

/** A submission that can never be accepted; its message says what is wrong with it. */
public class ConsentInputException extends RefusedException {

    private ConsentInputException(String messageKey, Object... arguments) {
        super(Fault.INPUT, messageKey, arguments);
    }

    /** The key is not 22 to 64 characters of base64url. */
    static ConsentInputException key() {
        return new ConsentInputException("error.consent-key");
    }

    /** The subject is not 22 to 64 characters of base64url. */
    static ConsentInputException subject() {
        return new ConsentInputException("error.consent-subject");
    }

    /** There is no such notice, or not in that language. */
    static ConsentInputException notice() {
        return new ConsentInputException("error.consent-notice");
    }

    /** The choices are not about exactly the categories that the notice asked for. */
    static ConsentInputException choices() {
        return new ConsentInputException("error.consent-choices");
    }

    /** It was given in the future, or too long ago. */
    static ConsentInputException givenAt() {
        return new ConsentInputException("error.consent-given-at");
    }

    /** The region is no ISO 3166 code. */
    static ConsentInputException region() {
        return new ConsentInputException("error.consent-region");
    }
}
