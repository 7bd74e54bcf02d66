package io.candor.ejb.tenant.platform;

import io.candor.persistence.audit.AuditAction;

/** What is done to a tenant as a whole, for the audit log. */
enum TenantAction implements AuditAction {
    SUSPENDED,
    RESUMED,
    /** Its deletion was decided; a cooling period begins. */
    DEPARTING,
    /** Its deletion was taken back. */
    STAYING,
    /** It was never open, and is deleted at once. */
    DISCARDED,
    /** Nothing of it is left. */
    ERASED;

    @Override
    public String feature() {
        return "tenant";
    }
}
