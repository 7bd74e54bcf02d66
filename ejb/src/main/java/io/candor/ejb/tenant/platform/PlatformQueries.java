package io.candor.ejb.tenant.platform;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.closing.Departure;
import io.candor.persistence.tenant.closing.Suspension;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Shows the platform's operators all tenants, in portions; what is being deleted is not among them. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class PlatformQueries {

    private static final String SOUGHT =
            " from Tenant t where t.state <> :gone and (:state is null or t.state = :state) and"
                    + " (:slug is null or t.slug like :slug escape '!' or lower(t.profile.name) like :text escape '!')";

    private EntityManager entityManager;

    @Inject
    PlatformQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected PlatformQueries() {}

    /**
     * Which tenants are wanted.
     *
     * @param text stands in the name, in small or capital letters, or in the slug; empty for all
     * @param state null for any
     */
    public record Search(String text, Tenant.State state) {

        /** All tenants. */
        public static final Search ALL = new Search("", null);
    }

    /** By what the list is ordered; what is equal in that by the slug, which is each tenant's own. */
    public enum Sort {
        /** In small letters, as the database keeps it beside the name. */
        NAME("lower(t.profile.name)"),
        SLUG(null),
        STATE("t.state");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /**
     * In which order.
     *
     * @param down whether the last comes first
     */
    public record Order(Sort by, boolean down) {

        /** The alphabet of the slugs. */
        public static final Order USUAL = new Order(Sort.SLUG, false);

        private String clause() {
            String way = down ? " desc" : "";
            return " order by " + (by.column == null ? "" : by.column + way + ", ") + "t.slug" + way;
        }
    }

    /**
     * A tenant in the operators' list.
     *
     * @param departsAt when it is going to be deleted, UTC; null if it is not
     */
    public record TenantRow(String slug, String name, Tenant.State state, Instant departsAt) {}

    /**
     * A tenant as operators see it.
     *
     * @param suspension since when and why its centre is closed, or null
     * @param departure when and why it is going to be deleted, or null
     * @param hosts its verified host names
     * @param changedAt when its centre last changed, UTC
     */
    public record TenantSheet(
            UUID id,
            String slug,
            String name,
            Tenant.State state,
            Suspension suspension,
            Departure departure,
            List<String> hosts,
            Instant changedAt) {}

    /**
     * Some of the tenants. The database orders them by an index, whichever order is wanted.
     *
     * @param first how many to leave out
     * @param most how many to give
     */
    public List<TenantRow> tenants(Search search, Order order, int first, int most) {
        return sought(
                        "select new io.candor.ejb.tenant.platform.PlatformQueries$TenantRow(t.slug, t.profile.name, t.state,"
                                + " t.departure.dueAt)" + SOUGHT + order.clause(),
                        TenantRow.class,
                        search)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many tenants are wanted. */
    public int countTenants(Search search) {
        return Math.toIntExact(
                sought("select count(t)" + SOUGHT, Long.class, search).getSingleResult());
    }

    /** A tenant of any state by its slug; empty if there is none. */
    public Optional<TenantSheet> find(String slug) {
        return entityManager
                .createQuery("select t from Tenant t where t.slug = :slug and t.state <> :gone", Tenant.class)
                .setParameter("slug", slug)
                .setParameter("gone", Tenant.State.GONE)
                .getResultStream()
                .findFirst()
                .map(tenant -> new TenantSheet(
                        tenant.id(),
                        tenant.slug(),
                        tenant.profile().name(),
                        tenant.state(),
                        tenant.suspension().orElse(null),
                        tenant.departure().orElse(null),
                        tenant.domains().stream().sorted().toList(),
                        tenant.changedAt()));
    }

    private <T> TypedQuery<T> sought(String query, Class<T> type, Search search) {
        String text = search.text().strip().toLowerCase(Locale.ROOT);
        String pattern = text.isEmpty() ? null : "%" + text.replaceAll("[!%_]", "!$0") + "%";
        return entityManager
                .createQuery(query, type)
                .setParameter("gone", Tenant.State.GONE)
                .setParameter("state", search.state())
                .setParameter("slug", pattern)
                .setParameter("text", pattern);
    }
}
