package io.candor.ejb.promise;

import io.candor.persistence.audit.AuditAction;

/** What is done to promises, for the audit log. */
enum PromiseAction implements AuditAction {
    ADDED,
    CHANGED,
    REMOVED,
    ATTESTED;

    @Override
    public String feature() {
        return "promise";
    }
}
