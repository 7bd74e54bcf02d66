package io.candor.persistence.promise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Where the current tenant's promises are kept. */
@Dependent
public class PromiseRepository {

    private final EntityManager entityManager;

    @Inject
    PromiseRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new promise; the database refuses a second one of the same code in a version. */
    public void add(Promise promise) {
        entityManager.persist(promise);
    }
}
