package io.candor.ejb.request.handling;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.RequestType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shows the current tenant's requests, page by page in the order that the reader wants. A page reads as many rows as it shows, whatever the
 * number of requests: each filter and each order has an index that ends in the date, and the next page begins behind the last row of this one.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class RequestQueueQueries {

    /** What is due within that is due soon. */
    public static final Duration SOON = Duration.ofDays(7);

    /** Counts go no further: more than that is "more than that". */
    public static final int MOST_COUNTED = 1_000;

    private EntityManager entityManager;
    private ApplicationClock clock;

    @Inject
    RequestQueueQueries(EntityManager entityManager, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestQueueQueries() {}

    /** Which part of the queue. */
    public enum Part {
        /** Whatever is open. */
        OPEN,
        /** Open, and its date has passed. */
        OVERDUE,
        /** Open, and due within a week. */
        SOON,
        /** Open, and it waits for a second person. */
        PROPOSED,
        /** Answered. */
        CLOSED
    }

    /**
     * What is looked for.
     *
     * @param part which part of the queue
     * @param kind what is asked for; null for anything
     * @param assignee subject of a member's account, empty for nobody's; null for anybody's
     */
    public record Filter(Part part, RequestType kind, String assignee) {}

    /** By what the queue is ordered; what is equal in that by the date, and then by arrival. */
    public enum Sort {
        DUE("dueAt"),
        RECEIVED("receivedAt"),
        KIND("kind", "dueAt"),
        STATE("state", "dueAt"),
        ASSIGNEE("assignee", "dueAt");

        private final List<String> columns;

        Sort(String... columns) {
            this.columns = List.of(columns);
        }

        private static Object value(String column, RequestFacts row) {
            return switch (column) {
                case "dueAt" -> row.clock().dueAt();
                case "receivedAt" -> row.head().receivedAt();
                case "kind" -> row.asked().types().get(0);
                case "state" -> row.head().state();
                default -> row.assignee();
            };
        }
    }

    /**
     * In which order.
     *
     * @param down whether the last comes first
     */
    public record Order(Sort by, boolean down) {

        /** What is due first on top. */
        public static final Order USUAL = new Order(Sort.DUE, false);
    }

    /**
     * A page of the queue.
     *
     * @param after the row behind which it begins; null for the beginning
     * @param most rows
     */
    public List<RequestFacts> page(Filter filter, Order order, UUID after, int most) {
        var values = new HashMap<String, Object>();
        String where = where(filter, values) + behind(order, after, values);
        String way = order.down() ? " desc" : "";
        String columns = order.by().columns.stream()
                .map(column -> "r." + column + way + ", ")
                .collect(Collectors.joining());
        TypedQuery<Request> query = entityManager.createQuery(
                "select r from Request r where " + where + " order by " + columns + "r.id" + way, Request.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(Request::facts).toList();
    }

    /** How many requests there are in a part of the queue; {@link #MOST_COUNTED} stands for that many or more. */
    public int count(Part part) {
        var values = new HashMap<String, Object>();
        // Each group is one request; without groups MySQL skips through an index of another order and sorts tens of
        // thousands.
        String first = "select r.id as id from Request r where " + where(new Filter(part, null, null), values)
                + " group by r.dueAt, r.id order by r.dueAt limit " + MOST_COUNTED;
        TypedQuery<Long> query = entityManager.createQuery("select count(f.id) from (" + first + ") f", Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult().intValue();
    }

    /** What lies behind a row; everything if the row is gone. */
    private String behind(Order order, UUID after, Map<String, Object> values) {
        Optional<RequestFacts> last = after == null ? Optional.empty() : find(after);
        if (last.isEmpty()) {
            return "";
        }
        String sign = order.down() ? "<" : ">";
        String more = "r.id " + sign + " :afterId";
        values.put("afterId", after);
        for (int i = order.by().columns.size() - 1; i >= 0; i--) {
            String column = order.by().columns.get(i);
            Object value = Sort.value(column, last.get());
            if (value == null) {
                // Nobody comes before everybody.
                more = order.down()
                        ? "r." + column + " is null and " + more
                        : "(r." + column + " is not null or r." + column + " is null and " + more + ")";
            } else {
                String name = "after" + column;
                values.put(name, value);
                String nobody = order.down() && column.equals("assignee") ? " or r.assignee is null" : "";
                more = "(r." + column + " " + sign + " :" + name + nobody + " or r." + column + " = :" + name + " and "
                        + more + ")";
            }
        }
        return " and " + more;
    }

    private Optional<RequestFacts> find(UUID id) {
        return entityManager
                .createQuery("select r from Request r where r.id = :id", Request.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Request::facts);
    }

    private String where(Filter filter, Map<String, Object> values) {
        var where = new StringBuilder("r.open = :open");
        values.put("open", filter.part() != Part.CLOSED);
        Instant now = clock.instant();
        switch (filter.part()) {
            case OVERDUE -> {
                where.append(" and r.dueAt <= :now");
                values.put("now", now);
            }
            case SOON -> {
                where.append(" and r.dueAt > :now and r.dueAt <= :soon");
                values.put("now", now);
                values.put("soon", now.plus(SOON));
            }
            case PROPOSED -> {
                where.append(" and r.state = :state");
                values.put("state", RequestState.PROPOSED);
            }
            default -> {
                // Whatever is open, or closed.
            }
        }
        if (filter.kind() != null) {
            where.append(" and r.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.assignee() != null && filter.assignee().isEmpty()) {
            where.append(" and r.assignee is null");
        } else if (filter.assignee() != null) {
            where.append(" and r.assignee = :assignee");
            values.put("assignee", filter.assignee());
        }
        return where.toString();
    }
}
