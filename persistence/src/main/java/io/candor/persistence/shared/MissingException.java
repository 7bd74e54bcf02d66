package io.candor.persistence.shared;

/**
 * What was asked for is not there, or belongs to another tenant, which is the same to the caller. HTTP 404.
 */
public non-sealed class MissingException extends DomainException {

    /**
     * @param messageKey key in the bundles, {@code error.no-such-...}
     * @param arguments values for the placeholders
     */
    public MissingException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
