package io.candor.ejb.policy.hold;

import io.candor.persistence.audit.AuditAction;

/** What is done to versions that wait, for the audit log. */
enum HoldAction implements AuditAction {
    POSTPONED;

    @Override
    public String feature() {
        return "policy";
    }
}
