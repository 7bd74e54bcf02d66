package io.candor.ejb.member;

import io.candor.persistence.audit.AuditAction;

/** What the audit log tells of members. */
enum MemberAction implements AuditAction {
    INVITED,
    INVITED_AGAIN,
    INVITATION_WITHDRAWN,
    INVITATION_RESTORED,
    JOINED,
    ROLE_CHANGED,
    REMOVED,
    DIRECTORY_ASKED_AGAIN;

    @Override
    public String feature() {
        return "member";
    }
}
