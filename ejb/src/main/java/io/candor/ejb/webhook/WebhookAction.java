package io.candor.ejb.webhook;

import io.candor.persistence.audit.AuditAction;

/** What is done to webhooks, for the audit log. */
enum WebhookAction implements AuditAction {
    ADDED,
    EVENTS_CHANGED,
    SECRET_RENEWED,
    REMOVED,
    OPENED,
    DISABLED,
    TESTED,
    REPLAYED;

    @Override
    public String feature() {
        return "webhook";
    }
}
