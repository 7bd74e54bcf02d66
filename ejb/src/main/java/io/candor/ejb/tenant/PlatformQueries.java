package io.candor.ejb.tenant;

import io.candor.persistence.tenant.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Shows the platform's operators all tenants, in pages. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class PlatformQueries {

    private EntityManager entityManager;

    @Inject
    PlatformQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected PlatformQueries() {}

    /** A tenant in the operators' list. */
    public record TenantRow(String slug, String name, Tenant.State state) {}

    /**
     * Some of the tenants, in alphabetical order of their slugs.
     *
     * @param first how many to leave out
     * @param most how many to give
     */
    public List<TenantRow> tenants(int first, int most) {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.tenant.PlatformQueries$TenantRow(t.slug, t.profile.name, t.state) from Tenant t"
                                + " order by t.slug",
                        TenantRow.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many tenants there are. */
    public int countTenants() {
        return Math.toIntExact(entityManager
                .createQuery("select count(t) from Tenant t", Long.class)
                .getSingleResult());
    }
}
