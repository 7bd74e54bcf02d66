package io.candor.ejb.tenant.brand;

import io.candor.persistence.audit.AuditAction;

/** What is done to a centre's colours and logo, for the audit log. */
enum BrandAction implements AuditAction {
    CHANGED,
    RESET,
    TAKEN_BACK;

    @Override
    public String feature() {
        return "brand";
    }
}
