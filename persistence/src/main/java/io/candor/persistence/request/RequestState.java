package io.candor.persistence.request;

/** How far a request is. */
public enum RequestState {
    /** It has arrived; nobody has begun with it. */
    RECEIVED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** A decision is written and waits for a second person. */
    PROPOSED,
    /** Two people have agreed; the tenant's systems are carrying it out. */
    AGREED,
    /** It is answered. */
    CLOSED
}
