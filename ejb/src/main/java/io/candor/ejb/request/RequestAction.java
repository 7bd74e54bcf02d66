package io.candor.ejb.request;

import io.candor.persistence.audit.AuditAction;
import io.candor.persistence.request.handling.RequestStep;

/** What is done about requests, for the audit log. */
public enum RequestAction implements AuditAction {
    FILED,
    CONFIRMED,
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
    EXPORTED,
    DOWNLOADED,
    HELD_ERASED,
    PURGED,
    TEMPLATE_SAVED,
    TEMPLATE_REMOVED;

    @Override
    public String feature() {
        return "request";
    }

    /** The same as a step of the request. */
    RequestStep step() {
        return RequestStep.valueOf(name());
    }
}
