package io.candor.ejb.tenant.domain;

import io.candor.persistence.audit.AuditAction;

/** What is done about host names, for the audit log. */
enum DomainAction implements AuditAction {
    CLAIMED,
    VERIFIED,
    LOST,
    REMOVED;

    @Override
    public String feature() {
        return "domain";
    }
}
