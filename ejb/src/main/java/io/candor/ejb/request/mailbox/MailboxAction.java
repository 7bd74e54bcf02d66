package io.candor.ejb.request.mailbox;

import io.candor.persistence.audit.AuditAction;

/** What is done about the privacy mailbox, for the audit log. */
enum MailboxAction implements AuditAction {
    SAVED,
    LOOKED_AT,
    FAILED,
    REMOVED;

    @Override
    public String feature() {
        return "mailbox";
    }
}
