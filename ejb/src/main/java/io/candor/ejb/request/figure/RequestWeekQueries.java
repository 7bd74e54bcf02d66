package io.candor.ejb.request.figure;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.ApplicationClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the current tenant's requests by the week or month in which they came in. One look at the index that holds all of these instants,
 * whatever the number of weeks.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class RequestWeekQueries {

    private EntityManager entityManager;
    private ApplicationClock clock;

    @Inject
    RequestWeekQueries(EntityManager entityManager, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestWeekQueries() {}

    /**
     * The requests that came in between two instants.
     *
     * @param received how many
     * @param inTime how many of them were answered before their date
     * @param late how many of them were answered later, or are open and overdue
     */
    public record WeekRow(long received, long inTime, long late) {}

    /**
     * One row for each pair of neighbours.
     *
     * @param bounds when each week begins and the last one ends, UTC, ascending, at least two
     */
    public List<WeekRow> weeks(List<Instant> bounds) {
        int weeks = bounds.size() - 1;
        String sums = IntStream.range(0, weeks)
                .mapToObj(i -> sum(i, "") + ", " + sum(i, " and r.ending.closedAt < r.dueAt") + ", "
                        + sum(
                                i,
                                " and (r.ending.closedAt >= r.dueAt or r.ending.closedAt is null and r.dueAt <= :now)"))
                .collect(Collectors.joining(", "));
        TypedQuery<Tuple> query = entityManager.createQuery(
                "select " + sums + " from Request r where r.receivedAt >= :at0 and r.receivedAt < :at" + weeks,
                Tuple.class);
        for (int i = 0; i <= weeks; i++) {
            query.setParameter("at" + i, bounds.get(i));
        }
        Tuple all = query.setParameter("now", clock.instant()).getSingleResult();
        var rows = new ArrayList<WeekRow>();
        for (int i = 0; i < weeks; i++) {
            rows.add(new WeekRow(number(all, 3 * i), number(all, 3 * i + 1), number(all, 3 * i + 2)));
        }
        return rows;
    }

    /**
     * The figures of the requests that came in between each pair of neighbours.
     *
     * @param bounds when each part begins and the last one ends, UTC, ascending, at least two
     */
    public List<RequestFigures> figures(List<Instant> bounds) {
        int parts = bounds.size() - 1;
        List<RequestFigures.Course> courses = entityManager
                .createQuery(
                        "select new io.candor.ejb.request.figure.RequestFigures$Course(r.receivedAt, r.dueAt,"
                                + " r.ending.closedAt, r.ending.outcome) from Request r where r.receivedAt >= :from and"
                                + " r.receivedAt < :end",
                        RequestFigures.Course.class)
                .setParameter("from", bounds.get(0))
                .setParameter("end", bounds.get(parts))
                .getResultList();
        return IntStream.range(0, parts)
                .mapToObj(i -> RequestFigures.of(courses.stream()
                        .filter(course -> !course.receivedAt().isBefore(bounds.get(i))
                                && course.receivedAt().isBefore(bounds.get(i + 1)))
                        .toList()))
                .toList();
    }

    private static String sum(int week, String and) {
        return "sum(case when r.receivedAt >= :at" + week + " and r.receivedAt < :at" + (week + 1) + and
                + " then 1 else 0 end)";
    }

    /** A sum over nothing is nothing. */
    private static long number(Tuple all, int place) {
        Number sum = all.get(place, Number.class);
        return sum == null ? 0 : sum.longValue();
    }
}
