package io.candor.web.shared.session;

import io.candor.ejb.shared.CandorConfiguration;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session may live.
 *
 * @param idle without a request
 * @param longest since the sign-in, however busy
 */
record SessionLimits(Duration idle, Duration longest) {

    /** What is written to the session no more often than this, so that not every request is a change to replicate. */
    private static final Duration PRECISION = Duration.ofSeconds(15);

    static SessionLimits from(CandorConfiguration configuration) {
        return new SessionLimits(
                Duration.ofMinutes(configuration.number("CANDOR_SESSION_IDLE_MINUTES", 30, 1, 24 * 60)),
                Duration.ofHours(configuration.number("CANDOR_SESSION_LONGEST_HOURS", 10, 1, 47)));
    }

    /**
     * Whether a session is over. Both limits are met exactly: at the very instant it is over.
     *
     * @param since sign-in, UTC
     * @param lastSeen last request, UTC
     * @param now the present instant, UTC
     */
    boolean isOver(Instant since, Instant lastSeen, Instant now) {
        return !now.isBefore(since.plus(longest)) || !now.isBefore(lastSeen.plus(idle));
    }

    /** Whether a request must be noted as the last one. */
    boolean isWorthNoting(Instant lastSeen, Instant now) {
        return !now.isBefore(lastSeen.plus(PRECISION));
    }
}
