package io.candor.ejb.signup;

import io.candor.persistence.audit.AuditAction;

/** What operators do about those who are to set up a centre, for the audit log. */
enum SignUpAction implements AuditAction {
    INVITED,
    INVITATION_WITHDRAWN,
    INVITATION_RESTORED;

    @Override
    public String feature() {
        return "signup";
    }
}
