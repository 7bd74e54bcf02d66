package io.candor.ejb.consent.origin;

import io.candor.persistence.audit.AuditAction;

/** What is done to websites, for the audit log. */
enum OriginAction implements AuditAction {
    REGISTERED,
    REMOVED;

    @Override
    public String feature() {
        return "website";
    }
}
