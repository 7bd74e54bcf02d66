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
import java.util.UUID;

/**
 * Shows the current tenant's requests, page by page from what is due first. A page reads as many rows as it shows, whatever the number
 * of requests: each filter has an index that ends in the date, and the next page begins behind the last row of this one.
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

    /** Behind which row the next page begins. */
    public record Cursor(Instant dueAt, UUID id) {}

    /**
     * A page of the queue.
     *
     * @param after where it begins; null for the beginning
     * @param most rows
     */
    public List<RequestFacts> page(Filter filter, Cursor after, int most) {
        var values = new HashMap<String, Object>();
        String where = where(filter, values);
        if (after != null) {
            where += " and (r.dueAt > :after or r.dueAt = :after and r.id > :id)";
            values.put("after", after.dueAt());
            values.put("id", after.id());
        }
        TypedQuery<Request> query = entityManager.createQuery(
                "select r from Request r where " + where + " order by r.dueAt, r.id", Request.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(Request::facts).toList();
    }

    /** How many requests there are in a part of the queue; {@link #MOST_COUNTED} stands for that many or more. */
    public int count(Part part) {
        var values = new HashMap<String, Object>();
        TypedQuery<UUID> query = entityManager.createQuery(
                "select r.id from Request r where " + where(new Filter(part, null, null), values), UUID.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(MOST_COUNTED).getResultList().size();
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
