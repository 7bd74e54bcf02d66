package io.candor.ejb.notice.processor;

import io.candor.persistence.audit.AuditAction;

/** What members do about telling people of processors, for the audit log. */
enum ProcessorAction implements AuditAction {
    PROCESSORS_TOLD,
    PROCESSORS_SETTLED;

    @Override
    public String feature() {
        return "notice";
    }
}
