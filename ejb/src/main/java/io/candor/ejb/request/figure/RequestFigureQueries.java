package io.candor.ejb.request.figure;

import io.candor.ejb.request.figure.RequestFigures.Course;
import io.candor.ejb.shared.ApplicationClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Counts the current tenant's requests of the last year. Open to everybody: they are counts, and small groups are not shown. */
@Stateless
@PermitAll
public class RequestFigureQueries {

    private static final Duration YEAR = Duration.ofDays(365);

    private EntityManager entityManager;
    private ApplicationClock clock;

    @Inject
    RequestFigureQueries(EntityManager entityManager, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestFigureQueries() {}

    /** The figures of the requests that came in within the last 365 days. */
    public RequestFigures lastYear() {
        return RequestFigures.of(entityManager
                .createQuery(
                        "select new io.candor.ejb.request.figure.RequestFigures$Course(r.receivedAt, r.dueAt,"
                                + " r.ending.closedAt, r.ending.outcome) from Request r where r.receivedAt >= :since",
                        Course.class)
                .setParameter("since", clock.instant().minus(YEAR))
                .getResultList());
    }
}
