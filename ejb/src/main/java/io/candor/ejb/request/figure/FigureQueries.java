package io.candor.ejb.request.figure;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.handling.RequestOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the current tenant's requests by the part of time in which they came in. The database counts: one look at the index that holds all
 * that is asked for, whatever the number of parts, and one row back for each of them.
 */
@Dependent
class FigureQueries {

    private static final String REFUSING = Arrays.stream(RequestOutcome.values())
            .filter(RequestOutcome::refuses)
            .map(outcome -> "'" + outcome + "'")
            .collect(Collectors.joining(", "));

    private static final String SOURCE = "{source}";

    /** Each request: in which part, how it went, how many seconds it took. */
    private static final String COURSE = """
            select case {parts} else 0 end as part,
              case when r.ending.closedAt is null then 0 else 1 end as closed,
              case when r.ending.closedAt is not null and r.ending.outcome in ({refusing}) then 1 else 0 end as refused,
              case when r.ending.closedAt < r.dueAt then 1 else 0 end as inTime,
              case when r.ending.closedAt >= r.dueAt or r.ending.closedAt is null and r.dueAt <= :now then 1 else 0 end as late,
              (r.ending.closedAt - r.receivedAt) by second as took
            from Request r where r.receivedAt >= :at0 and r.receivedAt < :at{last}""";

    /** How many there are that took as many whole hours. These are few, however many requests there are. */
    private static final String HOURS = """
            select c.part as part, c.closed as closed, floor(c.took / 3600) as hours, count(c.part) as many, sum(c.refused) as refused,
              sum(c.inTime) as inTime, sum(c.late) as late
            from ({source}) c group by c.part, c.closed, floor(c.took / 3600)""";

    /** And how many took no longer than that, of how many. */
    private static final String PLACED = """
            select h.part as part, h.closed as closed, h.hours as hours, h.many as many, h.refused as refused, h.inTime as inTime,
              h.late as late, sum(h.many) over (partition by h.part, h.closed order by h.hours) as upTo,
              sum(h.many) over (partition by h.part, h.closed) as whole
            from ({source}) h""";

    private static final String COUNTED = """
            select p.part, sum(p.many), sum(p.closed * p.many), sum(p.refused), sum(p.inTime), sum(p.late),
              min(case when p.closed = 1 and p.upTo * 100 >= p.whole * 50 then p.hours end),
              min(case when p.closed = 1 and p.upTo * 100 >= p.whole * 95 then p.hours end)
            from ({source}) p group by p.part""";

    private final EntityManager entityManager;
    private final ApplicationClock clock;

    @Inject
    FigureQueries(EntityManager entityManager, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The figures of each part.
     *
     * @param bounds when each part begins and the last one ends, UTC, ascending, at least two
     */
    List<RequestFigures> count(List<Instant> bounds) {
        int parts = bounds.size() - 1;
        String which = IntStream.rangeClosed(1, parts)
                .mapToObj(i -> "when r.receivedAt < :at" + i + " then " + (i - 1))
                .collect(Collectors.joining(" "));
        String course = COURSE.replace("{parts}", which)
                .replace("{refusing}", REFUSING)
                .replace("{last}", String.valueOf(parts));
        String placed = PLACED.replace(SOURCE, HOURS.replace(SOURCE, course));
        TypedQuery<Tuple> query = entityManager
                .createQuery(COUNTED.replace(SOURCE, placed), Tuple.class)
                .setParameter("now", clock.instant());
        for (int i = 0; i <= parts; i++) {
            query.setParameter("at" + i, bounds.get(i));
        }
        var figures = new ArrayList<>(Collections.nCopies(parts, RequestFigures.NONE));
        for (Tuple row : query.getResultList()) {
            figures.set(number(row, 0), figures(row));
        }
        return figures;
    }

    private static RequestFigures figures(Tuple row) {
        return new RequestFigures(
                number(row, 1),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                hours(row, 6),
                hours(row, 7));
    }

    private static int number(Tuple row, int place) {
        return row.get(place, Number.class).intValue();
    }

    private static OptionalLong hours(Tuple row, int place) {
        Number hours = row.get(place, Number.class);
        return hours == null ? OptionalLong.empty() : OptionalLong.of(hours.longValue());
    }
}
