package io.candor.ejb.tenant;

import io.candor.persistence.audit.AuditAction;

/** What is done to a tenant as a whole, for the audit log. */
enum TenantAction implements AuditAction {
    SUSPENDED,
    RESUMED;

    @Override
    public String feature() {
        return "tenant";
    }
}
