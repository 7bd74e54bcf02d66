package io.candor.ejb.processing;

import io.candor.persistence.audit.AuditAction;

/** What is done to the registers of processors and retention, for the audit log. */
enum ProcessingAction implements AuditAction {
    PROCESSOR_ADDED,
    PROCESSOR_CHANGED,
    PROCESSOR_REMOVED,
    PROCESSOR_MOVED,
    RETENTION_ADDED,
    RETENTION_CHANGED,
    RETENTION_REMOVED,
    RETENTION_MOVED;

    @Override
    public String feature() {
        return "processing";
    }
}
