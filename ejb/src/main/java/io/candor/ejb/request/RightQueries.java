package io.candor.ejb.request;

import io.candor.persistence.request.RightType;
import io.candor.persistence.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Shows the rights that the current tenant grants. Open to everybody. */
@Stateless
@PermitAll
public class RightQueries {

    private EntityManager entityManager;

    @Inject
    RightQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected RightQueries() {}

    /** A right under the tenant's label; the detail may be null. */
    public record RightRow(LocalizedText label, LocalizedText detail, List<RightType> types) {}

    /** All rights in the policy's order. */
    public List<RightRow> rights() {
        return entityManager
                .createQuery("select r.label, r.detail, r.types from Right r order by r.position", Object[].class)
                .getResultStream()
                .map(RightQueries::row)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static RightRow row(Object[] columns) {
        return new RightRow((LocalizedText) columns[0], (LocalizedText) columns[1], (List<RightType>) columns[2]);
    }
}
