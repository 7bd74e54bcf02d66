package io.candor.ejb.onboarding;

import io.candor.persistence.audit.AuditAction;

/** What is done in the wizard, for the audit log. */
enum OnboardingAction implements AuditAction {
    BEGUN,
    DESCRIBED,
    DOCUMENT_PROVIDED,
    REPAIR_CHANGED,
    FINDINGS_CHOSEN,
    FINDING_CORRECTED,
    ANSWERED,
    OPENED;

    @Override
    public String feature() {
        return "onboarding";
    }
}
