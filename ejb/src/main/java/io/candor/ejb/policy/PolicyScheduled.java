package io.candor.ejb.policy;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of the current tenant's policy has been published; observed in the same transaction.
 *
 * @param versionId the version
 * @param number its number
 * @param effectiveAt when it takes effect, UTC
 */
public record PolicyScheduled(UUID versionId, int number, Instant effectiveAt) {}
