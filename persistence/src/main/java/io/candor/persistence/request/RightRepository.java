package io.candor.persistence.request;

import io.candor.persistence.processing.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** All rights in their order, locked until the transaction ends. */
    public Register<Right.Profile, Right> lock() {
        return new Register<>(entityManager
                .createQuery("select r from Right r order by r.position, r.id", Right.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** Keeps a new right. */
    public void add(Right right) {
        entityManager.persist(right);
    }

    /** Takes a right out. */
    public void remove(Right right) {
        entityManager.remove(right);
    }
}
