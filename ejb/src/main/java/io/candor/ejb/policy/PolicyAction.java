package io.candor.ejb.policy;

import io.candor.persistence.audit.AuditAction;

/** What is done to policy versions, for the audit log. */
enum PolicyAction implements AuditAction {
    DRAFTED,
    SCHEDULED,
    OVERRIDDEN,
    WITHDRAWN;

    @Override
    public String feature() {
        return "policy";
    }
}
