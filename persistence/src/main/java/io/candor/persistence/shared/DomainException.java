package io.candor.persistence.shared;

import jakarta.ejb.ApplicationException;

/**
 * Something the domain says no to. Rolls the transaction back, is caught nowhere in the service layer, and is translated once for
 * REST and once for Faces. Its message is a key of the message bundles, never text for people and never personal data.
 */
@ApplicationException(inherited = true, rollback = true)
public abstract sealed class DomainException extends RuntimeException permits MissingException, RefusedException {

    private final transient Object[] arguments;

    /**
     * @param messageKey key in the bundles, of the form {@code error.slug}
     * @param arguments values for the message's placeholders, safe to show to the caller
     */
    protected DomainException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments.clone();
    }

    /** The key of the message bundles. */
    public String messageKey() {
        return getMessage();
    }

    /** Values for the message's placeholders, in order. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
