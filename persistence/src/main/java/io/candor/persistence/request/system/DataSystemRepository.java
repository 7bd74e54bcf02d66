package io.candor.persistence.request.system;

import io.candor.persistence.shared.Constraints;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's systems are kept. */
@Dependent
public class DataSystemRepository {

    private final EntityManager entityManager;

    @Inject
    DataSystemRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps a new one.
     *
     * @throws RefusedException if there is one of that name
     */
    public void add(DataSystem system) {
        entityManager.persist(system);
        settle();
    }

    /**
     * Writes what was changed.
     *
     * @throws RefusedException if there is another one of that name
     */
    public void settle() {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_data_system__name", e)) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.request-system-taken");
            }
            throw e;
        }
    }

    /** Takes one out; what had to be done there is done by hand. */
    public void remove(DataSystem system) {
        entityManager
                .createQuery("update RequestTask t set t.systemId = null where t.systemId = :system")
                .setParameter("system", system.id())
                .executeUpdate();
        entityManager.remove(system);
    }

    /** All systems by name. */
    public List<DataSystem> list() {
        return entityManager
                .createQuery("select s from DataSystem s order by s.name", DataSystem.class)
                .getResultList();
    }

    /** A system; empty if there is none of that identifier. */
    public Optional<DataSystem> find(UUID id) {
        return entityManager
                .createQuery("select s from DataSystem s where s.id = :id", DataSystem.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * A system.
     *
     * @throws MissingException if there is none of that identifier
     */
    public DataSystem get(UUID id) {
        return find(id).orElseThrow(DataSystemRepository::missing);
    }

    /**
     * A system that nobody else changes until the end of the transaction.
     *
     * @throws MissingException if there is none of that identifier
     */
    public DataSystem getLocked(UUID id) {
        return entityManager
                .createQuery("select s from DataSystem s where s.id = :id", DataSystem.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(DataSystemRepository::missing);
    }

    private static MissingException missing() {
        return new MissingException("error.no-such-request-system");
    }
}
