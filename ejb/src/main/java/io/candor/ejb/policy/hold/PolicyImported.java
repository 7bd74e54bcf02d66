package io.candor.ejb.policy.hold;

import java.time.Instant;
import java.util.UUID;

/**
 * A version that has yet to take effect has come to the current tenant's policy with a pack; observed in the same transaction, behind the
 * promises of all versions.
 *
 * @param versionId the version
 * @param number its number
 * @param effectiveAt when it takes effect, UTC
 */
public record PolicyImported(UUID versionId, int number, Instant effectiveAt) {}
