package io.candor.persistence.key;

import io.candor.persistence.shared.Constraints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;

/** Where the current tenant's keys are kept. */
@Dependent
public class TenantKeyRepository {

    private final EntityManager entityManager;

    @Inject
    TenantKeyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All keys of a purpose, the oldest first. */
    public List<TenantKey> list(TenantKey.Purpose purpose) {
        return entityManager
                .createQuery(
                        "select k from TenantKey k where k.purpose = :purpose order by k.generation", TenantKey.class)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    /**
     * Keeps a new key.
     *
     * @throws KeyTakenException if another node has made the key of this generation first
     */
    public void add(TenantKey key) {
        try {
            entityManager.persist(key);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_tenant_key__purpose_generation", e)) {
                throw new KeyTakenException();
            }
            throw e;
        }
    }
}
