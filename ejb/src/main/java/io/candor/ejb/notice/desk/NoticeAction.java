package io.candor.ejb.notice.desk;

import io.candor.persistence.audit.AuditAction;

/** What members do with notices, for the audit log. */
enum NoticeAction implements AuditAction {
    PAUSED,
    RESUMED,
    PLATFORM_STATED;

    @Override
    public String feature() {
        return "notice";
    }
}
