package io.candor.ejb.request.figure;

import io.candor.ejb.shared.ApplicationClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts the current tenant's requests of the last year. Open to everybody: they are counts, and small groups are not shown. */
@Stateless
@PermitAll
public class RequestFigureQueries {

    private static final Duration YEAR = Duration.ofDays(365);

    private FigureQueries parts;
    private ApplicationClock clock;

    @Inject
    RequestFigureQueries(FigureQueries parts, ApplicationClock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestFigureQueries() {}

    /** The figures of the requests that came in within the last 365 days. */
    public RequestFigures lastYear() {
        Instant now = clock.instant();
        // Another node's clock may be ahead.
        return parts.count(List.of(now.minus(YEAR), now.plus(Duration.ofDays(1))))
                .get(0);
    }
}
