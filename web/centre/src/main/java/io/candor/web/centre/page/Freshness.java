package io.candor.web.centre.page;

import java.time.Duration;
import java.time.Instant;

/**
 * How long others may keep a page. A minute, then they must ask again (a question answered with 304 in microseconds), and never past the
 * instant at which the page becomes wrong. No stale answers while asking: a policy that is no longer in force must not be shown as if it
 * were.
 */
final class Freshness {

    private static final long MINUTE = 60;
    private static final String FULL = "public, max-age=60, must-revalidate";

    private Freshness() {}

    /**
     * Value of Cache-Control.
     *
     * @param until the first instant at which the page would be wrong, UTC; null if time alone does not change it
     */
    static String untilAtMost(Instant now, Instant until) {
        if (until == null) {
            return FULL;
        }
        long left = Duration.between(now, until).toSeconds();
        return left >= MINUTE ? FULL : "public, max-age=" + Math.max(0, left) + ", must-revalidate";
    }
}
