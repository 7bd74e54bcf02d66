package io.candor.persistence.request.handling;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to a request. */
public enum RequestStep {
    FILED,
    ACKNOWLEDGED,
    LINK_SENT,
    CONFIRMED,
    CONSENT_WITHDRAWN,
    ASSIGNED,
    BEGUN,
    PAUSED,
    RESUMED,
    EXTENDED,
    MESSAGE_SENT,
    MESSAGE_RECEIVED,
    NOTE_ADDED,
    TASK_ADDED,
    TASK_ASKED,
    TASK_SENT,
    TASK_DONE,
    TASK_FAILED,
    PROPOSED,
    SENT_BACK,
    APPROVED,
    CLOSED,
    REMINDED,
    ESCALATED,
    ATTACHED,
    FILES_REFUSED,
    EXPORTED,
    DOWNLOADED,
    HELD_ERASED,
    PURGED;

    private static final Set<RequestStep> PUBLIC = EnumSet.of(
            FILED,
            ACKNOWLEDGED,
            CONFIRMED,
            CONSENT_WITHDRAWN,
            PAUSED,
            RESUMED,
            EXTENDED,
            MESSAGE_SENT,
            MESSAGE_RECEIVED,
            CLOSED,
            ATTACHED,
            FILES_REFUSED,
            EXPORTED,
            DOWNLOADED,
            HELD_ERASED);

    /** Whether the person sees it. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
