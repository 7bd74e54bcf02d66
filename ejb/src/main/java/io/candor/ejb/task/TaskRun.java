package io.candor.ejb.task;

import java.util.Optional;
import java.util.UUID;

/**
 * One try of a task.
 *
 * @param id the task's own name, the same in every try: what other servers may know it by, so that they notice repeats
 * @param tenantId the tenant it works for; null for the platform's own work
 * @param attempt 1 for the first try
 */
public record TaskRun(String id, UUID tenantId, int attempt) {

    /** The tenant it works for; empty for the platform's own work. */
    public Optional<UUID> tenant() {
        return Optional.ofNullable(tenantId);
    }
}
