package io.candor.web.centre.start;

import io.candor.web.centre.limit.Throttle;
import io.candor.web.shared.request.CallerNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How often a form of these pages may be sent: ten times an hour from one network, and ten times an hour with one valid link. Whoever has a link
 * is known by it, so that colleagues in one office do not lock each other out.
 */
@ApplicationScoped
public class StartLimit {

    private static final int AN_HOUR = 10;

    private final Throttle throttle = new Throttle(Duration.ofHours(1));

    @Inject
    StartLimit() {}

    /**
     * Counts one form of somebody who is not known.
     *
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    int take(CallerNetwork caller) {
        return throttle.take(caller, AN_HOUR);
    }

    /** The same for a form behind a valid link, by its path. */
    int take(String link) {
        return throttle.take(link, AN_HOUR);
    }
}
