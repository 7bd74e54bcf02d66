package io.candor.ejb.request.handling;

import java.util.UUID;

/**
 * When somebody has to be told that a request is due.
 *
 * @param requestId which one
 * @param dueAt until when it was to be answered as this was written down, ISO 8601
 * @param passed whether the date has passed, so that it is escalated; otherwise it is only a reminder
 */
public record RequestDue(UUID requestId, String dueAt, boolean passed) {}
