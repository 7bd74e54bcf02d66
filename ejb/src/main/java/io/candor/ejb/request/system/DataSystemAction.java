package io.candor.ejb.request.system;

import io.candor.persistence.audit.AuditAction;

/** What is done to the register of systems, for the audit log. */
enum DataSystemAction implements AuditAction {
    ADDED,
    CHANGED,
    CONNECTED,
    DISCONNECTED,
    SECRET_RENEWED,
    TRIED,
    REMOVED;

    @Override
    public String feature() {
        return "system";
    }
}
