package io.candor.ejb.notice.ownership;

import io.candor.persistence.audit.AuditAction;

/** What members do about telling people of a new owner, for the audit log. */
enum OwnershipAction implements AuditAction {
    OWNERSHIP_TOLD;

    @Override
    public String feature() {
        return "notice";
    }
}
