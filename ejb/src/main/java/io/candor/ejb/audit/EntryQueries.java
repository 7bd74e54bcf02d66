package io.candor.ejb.audit;

import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.persistence.audit.Actor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a tenant's log and the platform's are asked for in the same way. No bean: whoever uses it says who may.
 *
 * @param <E> the entity
 */
final class EntryQueries<E> {

    private final EntityManager entityManager;
    private final Class<E> type;

    EntryQueries(EntityManager entityManager, Class<E> type) {
        this.entityManager = entityManager;
        this.type = type;
    }

    /** Which side of an entry is wanted; {@code null} as its id for the log's end, or its beginning. */
    enum Side {
        BEFORE(" and e.id < :id", " order by e.id desc"),
        AFTER(" and e.id > :id", " order by e.id"),
        AT(" and e.id = :id", "");

        private final String place;
        private final String order;

        Side(String place, String order) {
            this.place = place;
            this.order = order;
        }
    }

    List<E> list(Filter filter, Side side, UUID id, int most) {
        var conditions = new StringBuilder("select e from " + type.getSimpleName() + " e where 1 = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        add(conditions, values, side.place, "id", id);
        add(conditions, values, " and e.content.actor.id = :actor", "actor", filter.actor());
        add(conditions, values, " and e.content.action = :action", "action", filter.action());
        add(conditions, values, " and e.content.at >= :from", "from", filter.from());
        add(conditions, values, " and e.content.at < :before", "before", filter.before());
        String text = filter.text() == null ? null : pattern(filter.text());
        add(
                conditions,
                values,
                " and (lower(e.content.thing.label) like :text escape '!' or lower(e.content.actor.name) like :text escape"
                        + " '!')",
                "text",
                text);
        TypedQuery<E> query =
                entityManager.createQuery(conditions.append(side.order).toString(), type);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    List<Actor> actors() {
        var byId = new LinkedHashMap<String, Actor>();
        entityManager
                .createQuery(
                        "select new io.candor.persistence.audit.Actor(e.content.actor.kind, e.content.actor.id,"
                                + " e.content.actor.name) from " + type.getSimpleName()
                                + " e group by e.content.actor.kind,"
                                + " e.content.actor.id, e.content.actor.name order by max(e.id), e.content.actor.name",
                        Actor.class)
                .getResultList()
                .forEach(actor -> byId.put(actor.id(), actor));
        return byId.values().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    List<String> actions() {
        return entityManager
                .createQuery(
                        "select distinct e.content.action from " + type.getSimpleName()
                                + " e order by e.content.action",
                        String.class)
                .getResultList();
    }

    private static void add(
            StringBuilder conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.append(condition);
            values.put(name, value);
        }
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
