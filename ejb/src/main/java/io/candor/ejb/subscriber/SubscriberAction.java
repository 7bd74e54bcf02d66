package io.candor.ejb.subscriber;

import io.candor.persistence.audit.AuditAction;

/** What is done with subscribers, for the audit log; never with an address. */
enum SubscriberAction implements AuditAction {
    LISTED,
    ENDED,
    ERASED,
    SUPPRESSED;

    @Override
    public String feature() {
        return "subscriber";
    }
}
