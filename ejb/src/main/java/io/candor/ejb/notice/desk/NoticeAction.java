package io.candor.ejb.notice.desk;

import io.candor.persistence.audit.AuditAction;

/** What members do with notices, for the audit log. */
enum NoticeAction implements AuditAction {
    PAUSED,
    RESUMED;

    @Override
    public String feature() {
        return "notice";
    }
}
