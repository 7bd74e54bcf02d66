package io.candor.ejb.policy;

import io.candor.persistence.shared.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of the current tenant's policy has been published; observed in the same transaction, and may be refused there.
 *
 * @param versionId the version
 * @param number its number
 * @param effectiveAt when it takes effect, UTC
 * @param emergency the owner's decision that it takes effect sooner than promised; empty in the ordinary way
 */
public record PolicyScheduled(UUID versionId, int number, Instant effectiveAt, Optional<Emergency> emergency) {

    /**
     * An owner's decision.
     *
     * @param reason why
     * @param by subject of the owner's account
     */
    public record Emergency(Reason reason, String by) {}
}
