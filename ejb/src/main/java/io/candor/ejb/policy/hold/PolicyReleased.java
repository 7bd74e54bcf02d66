package io.candor.ejb.policy.hold;

import java.time.Instant;

/**
 * A version of the current tenant's policy that was held will take effect, on its day or on a later one; observed in the same transaction.
 *
 * @param number its number
 * @param effectiveAt when, UTC
 * @param postponed whether that is later than it was before
 */
public record PolicyReleased(int number, Instant effectiveAt, boolean postponed) {}
