package io.candor.web.centre.key;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.centre.limit.Throttle;
import io.candor.web.shared.request.CallerNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** How many requests a key has in a minute on one node, and how many refusals a network, so that nobody guesses keys. */
@ApplicationScoped
public class KeyLimit {

    private static final int REFUSALS = 30;

    private final int perMinute;
    private final Throttle throttle = new Throttle(Duration.ofMinutes(1));

    /** By CANDOR_API_REQUESTS_PER_MINUTE. */
    @Inject
    KeyLimit(CandorConfiguration configuration) {
        this.perMinute = configuration.number("CANDOR_API_REQUESTS_PER_MINUTE", 600, 1, 1_000_000);
    }

    /** For the container's proxy. */
    protected KeyLimit() {
        this.perMinute = 0;
    }

    /**
     * Counts a request of a key.
     *
     * @return 0 if it may go on, otherwise the seconds until there is room again
     */
    int take(UUID key) {
        return throttle.take(key, perMinute);
    }

    /** The seconds that a network has to wait after too many refusals; 0 for none. */
    int waitAfterRefusals(CallerNetwork caller) {
        return throttle.peek(caller, REFUSALS);
    }

    /** Counts a refusal of a network. */
    void refused(CallerNetwork caller) {
        throttle.take(caller, REFUSALS);
    }
}
