package io.candor.persistence.policy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Where the current tenant's policy is kept. */
@Dependent
public class PolicyRepository {

    private final EntityManager entityManager;

    @Inject
    PolicyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new policy; the database refuses a second one of the tenant. */
    public void add(Policy policy) {
        entityManager.persist(policy);
    }

    /** The tenant's policy, locked until the transaction ends, so that numbers and effective instants stay unique; empty if it has none. */
    public Optional<Policy> findLocked() {
        return entityManager
                .createQuery("select p from Policy p", Policy.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * The tenant's policy, locked until the transaction ends.
     *
     * @throws NoPolicyInForceException if the tenant has none
     */
    public Policy getLocked() {
        return findLocked().orElseThrow(NoPolicyInForceException::new);
    }

    /** Writes what is pending, so that rows of other features can refer to new versions. */
    public void flush() {
        entityManager.flush();
    }
}
