package io.candor.web.centre.subscriber;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.centre.limit.Throttle;
import io.candor.web.shared.request.CallerNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How often one network may ask for mails to be sent to addresses that it types, for one tenant: so many at once, and so many an hour. */
@ApplicationScoped
public class SubscriptionLimit {

    private final int perHour;
    private final Throttle throttle = new Throttle(Duration.ofHours(1));

    /** By CANDOR_SUBSCRIPTIONS_PER_HOUR. */
    @Inject
    SubscriptionLimit(CandorConfiguration configuration) {
        this.perHour = configuration.number("CANDOR_SUBSCRIPTIONS_PER_HOUR", 30, 1, 1_000_000);
    }

    /** For the container's proxy. */
    protected SubscriptionLimit() {
        this.perHour = 0;
    }

    private record Asker(String slug, CallerNetwork network) {}

    /**
     * Counts one.
     *
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    int take(String slug, CallerNetwork caller) {
        return throttle.take(new Asker(slug, caller), perHour);
    }
}
