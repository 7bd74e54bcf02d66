package io.candor.web.centre.request;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.centre.limit.Throttle;
import io.candor.web.shared.request.CallerNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How often one network may file requests, and try to open some. A whole tenant has a limit far above what one network reaches, so that nobody can
 * lock the others out from one place; and if many places reach it together, whoever comes from another neighbourhood is let in all the same, a few
 * times.
 */
@ApplicationScoped
public class RequestLimit {

    private static final int TENANT_FACTOR = 30;
    private static final int MOST_NEIGHBOURS = 3;

    private final int perHour;
    private final Throttle throttle = new Throttle(Duration.ofHours(1));

    /** By CANDOR_REQUESTS_PER_HOUR. */
    @Inject
    RequestLimit(CandorConfiguration configuration) {
        this(configuration.number("CANDOR_REQUESTS_PER_HOUR", 30, 1, 1_000_000));
    }

    RequestLimit(int perHour) {
        this.perHour = perHour;
    }

    /** For the container's proxy. */
    protected RequestLimit() {
        perHour = 0;
    }

    private enum Counted {
        FILED,
        OPENED,
        FILED_NEARBY,
        FILED_IN_ALL
    }

    private record Key(Counted what, String slug, CallerNetwork network) {}

    /**
     * Counts one new request.
     *
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    int file(String slug, CallerNetwork caller) {
        int own = throttle.take(new Key(Counted.FILED, slug, caller), perHour);
        if (own > 0) {
            return own;
        }
        int all = throttle.take(new Key(Counted.FILED_IN_ALL, slug, null), perHour * TENANT_FACTOR);
        return all == 0
                ? 0
                : throttle.take(new Key(Counted.FILED_NEARBY, slug, caller.neighbourhood()), MOST_NEIGHBOURS);
    }

    /**
     * Counts one attempt to open a request, or to have a link mailed.
     *
     * @return 0 if it may be made, otherwise the seconds until there is room again
     */
    int attempt(String slug, CallerNetwork caller) {
        return throttle.take(new Key(Counted.OPENED, slug, caller), perHour * 2);
    }
}
