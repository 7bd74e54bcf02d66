package io.candor.ejb.tenant.sender;

import io.candor.persistence.audit.AuditAction;

/** What is done about the sender of notices, for the audit log. */
enum SenderAction implements AuditAction {
    SAVED,
    VERIFIED,
    MISSING,
    LOST,
    RENEWING,
    RENEWED,
    REMOVED;

    @Override
    public String feature() {
        return "sender";
    }
}
