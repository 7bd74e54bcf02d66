package io.candor.ejb.change;

import io.candor.persistence.audit.AuditAction;

/** What is done about the types of changes, for the audit log. */
enum ChangeAction implements AuditAction {
    DECIDED;

    @Override
    public String feature() {
        return "change";
    }
}
