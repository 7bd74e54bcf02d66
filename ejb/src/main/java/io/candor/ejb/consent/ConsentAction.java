package io.candor.ejb.consent;

import io.candor.persistence.audit.AuditAction;

/** What is done to inventory and banner, for the audit log. */
enum ConsentAction implements AuditAction {
    CATEGORY_ADDED,
    CATEGORY_CHANGED,
    CATEGORY_REMOVED,
    CATEGORY_MOVED,
    ENTRY_ADDED,
    ENTRY_CHANGED,
    ENTRY_REMOVED,
    ENTRY_MOVED,
    BANNER_CHANGED;

    @Override
    public String feature() {
        return "consent";
    }
}
