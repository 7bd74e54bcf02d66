package io.candor.ejb.tenant.settings;

import io.candor.persistence.audit.AuditAction;

/** What is done to a company's profile, for the audit log. */
enum ProfileAction implements AuditAction {
    COMPANY_CHANGED,
    CONTACTS_CHANGED;

    @Override
    public String feature() {
        return "profile";
    }
}
