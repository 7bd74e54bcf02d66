package io.candor.persistence.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where the current tenant's rights are kept. */
@Dependent
public class RightRepository {

    private final EntityManager entityManager;

    @Inject
    RightRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Puts these rights in place of all others. */
    public void replace(List<Right> rights) {
        entityManager.createQuery("delete from Right r").executeUpdate();
        rights.forEach(entityManager::persist);
    }
}
