package io.candor.persistence.notice.delivery;

/** How far a notice has come on its way to one person. */
public enum DeliveryState {
    /** Waits for its turn. */
    QUEUED,
    /** Is being handed to the mail server; after a breakdown it is handed over again, under the same Message-ID. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server could not take it now; it is tried again. */
    DEFERRED,
    /** There is no such mailbox. */
    BOUNCED,
    /** Not sent: the address is not written to any more, or the person is forgotten. */
    SUPPRESSED,
    /** Refused for good, or tried too often. */
    FAILED,
    /** The version was taken back before. */
    CANCELLED;

    /** Whether nothing more happens to it. */
    public boolean isFinal() {
        return this != QUEUED && this != SENDING && this != DEFERRED;
    }
}
