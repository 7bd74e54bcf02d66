package io.candor.ejb.pack;

import io.candor.persistence.audit.AuditAction;

/** What is done by tenant packs, for the audit log. */
enum PackAction implements AuditAction {
    CREATED,
    UPDATED;

    @Override
    public String feature() {
        return "pack";
    }
}
