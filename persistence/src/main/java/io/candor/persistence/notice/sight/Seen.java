package io.candor.persistence.notice.sight;

import java.time.Instant;

/**
 * How often a notice was given to the tenant's product to show.
 *
 * @param served how often; less than people saw it, since answers are kept for a minute on the way
 * @param first when for the first time, UTC
 * @param last when for the last time, UTC
 */
public record Seen(long served, Instant first, Instant last) {

    /** Both together. */
    public Seen and(Seen other) {
        return new Seen(
                served + other.served,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
