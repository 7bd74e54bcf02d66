package io.candor.persistence.request.handling;

/** How a request ended. */
public enum RequestOutcome {
    /** Everything that was asked for is done. */
    GRANTED,
    /** A part is done, the rest refused. */
    PARTLY,
    /** Nothing is held about the person. */
    NO_DATA,
    /** A question or a complaint was answered. */
    ANSWERED,
    /** It was refused on a lawful ground. */
    REFUSED,
    /** The person took it back. */
    WITHDRAWN;

    /** Whether something is refused, so that a ground and the ways to complain must be told. */
    public boolean refuses() {
        return this == PARTLY || this == REFUSED;
    }

    /** Whether something of the person's leaves or changes, so that it must be known who asks. */
    public boolean acts() {
        return this == GRANTED || this == PARTLY;
    }
}
