package io.candor.ejb.policy.draft;

import io.candor.persistence.audit.AuditAction;

/** What is done to drafts, for the audit log. */
enum DraftAction implements AuditAction {
    BEGUN,
    DESCRIBED,
    WRITTEN,
    DROPPED,
    DISCARDED,
    SUBMITTED,
    SENT_BACK,
    APPROVED,
    APPROVED_ALONE;

    @Override
    public String feature() {
        return "policy";
    }
}
