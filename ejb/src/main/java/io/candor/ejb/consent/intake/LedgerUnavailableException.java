package io.candor.ejb.consent.intake;

/**
 * The ledger cannot store now: too many choices wait already, or the database does not answer. Whether this one was stored is unknown to
 * the caller, who may hand in the same with the same key again. HTTP 503.
 */
public class LedgerUnavailableException extends RuntimeException {

    private final int retryAfterSeconds;

    /**
     * @param reason for the log
     * @param retryAfterSeconds when trying again may help
     * @param cause or null
     */
    public LedgerUnavailableException(String reason, int retryAfterSeconds, Throwable cause) {
        super(reason, cause);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** When trying again may help. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
