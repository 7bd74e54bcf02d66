package io.candor.web.centre.consent.intake;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.centre.limit.Throttle;
import io.candor.web.shared.request.CallerNetwork;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How many submissions one address may hand in for one tenant: so many at once, and so many a minute. An IPv6 network of 64 bits counts
 * as one address, since a household has that many. Addresses are kept in memory for two minutes and nowhere else.
 */
@ApplicationScoped
public class IntakeLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final Throttle throttle;

    /** By CANDOR_CONSENTS_PER_MINUTE. */
    @Inject
    IntakeLimit(CandorConfiguration configuration) {
        this(configuration.number("CANDOR_CONSENTS_PER_MINUTE", 600, 1, 100_000_000), TimeMeter.SYSTEM_NANOTIME);
    }

    /** For the container's proxy. */
    protected IntakeLimit() {
        this.perMinute = 0;
        this.throttle = null;
    }

    IntakeLimit(int perMinute, TimeMeter meter) {
        this.perMinute = perMinute;
        this.throttle = new Throttle(WINDOW, meter);
    }

    private record Visitor(String slug, CallerNetwork network) {}

    /**
     * Counts one.
     *
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    public int take(String slug, CallerNetwork caller) {
        return throttle.take(new Visitor(slug, caller), perMinute);
    }
}
