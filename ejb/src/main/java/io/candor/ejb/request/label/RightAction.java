package io.candor.ejb.request.label;

import io.candor.persistence.audit.AuditAction;

/** What is done to the list of rights, for the audit log. */
enum RightAction implements AuditAction {
    ADDED,
    CHANGED,
    REMOVED,
    MOVED;

    @Override
    public String feature() {
        return "right";
    }
}
