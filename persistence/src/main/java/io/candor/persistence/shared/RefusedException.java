package io.candor.persistence.shared;

/**
 * The domain refuses: either the state of things forbids it (HTTP 409) or the input is at fault (HTTP 422).
 */
public non-sealed class RefusedException extends DomainException {

    /** Why it was refused, as far as the caller can do something about it. */
    public enum Fault {
        /** The input itself can never be accepted. */
        INPUT,
        /** The input is fine, but the present state forbids it. */
        STATE
    }

    private final Fault fault;

    /**
     * @param fault whose fault it is
     * @param messageKey key in the bundles, {@code error.slug}
     * @param arguments values for the placeholders
     */
    public RefusedException(Fault fault, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.fault = fault;
    }

    /** The present state forbids it; arguments as for a new one. */
    public static RefusedException state(String messageKey, Object... arguments) {
        return new RefusedException(Fault.STATE, messageKey, arguments);
    }

    /** Whether the input or the state is at fault. */
    public Fault fault() {
        return fault;
    }
}
