package io.candor.persistence.notice.ownership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where the current tenant's changes of ownership are kept. */
@Dependent
public class OwnershipChangeRepository {

    private final EntityManager entityManager;

    @Inject
    OwnershipChangeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps one; the database refuses two of the same number. */
    public void add(OwnershipChange change) {
        entityManager.persist(change);
    }

    /** All that people were told of, the latest first. */
    public List<OwnershipChange> list() {
        return entityManager
                .createQuery("select c from OwnershipChange c order by c.number desc", OwnershipChange.class)
                .getResultList();
    }
}
