package io.candor.persistence.processing;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Where the current tenant's register of processing is kept. */
@Dependent
public class ProcessingRepository {

    private final EntityManager entityManager;

    @Inject
    ProcessingRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Puts these processors in place of all others. */
    public void replaceProcessors(List<Processor> processors) {
        entityManager.createQuery("delete from Processor p").executeUpdate();
        processors.forEach(entityManager::persist);
    }

    /** All processors in their order, locked until the transaction ends. */
    public Register<Processor.Profile, Processor> lockProcessors() {
        return new Register<>(entityManager
                .createQuery("select p from Processor p order by p.position, p.id", Processor.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** All retention rows in their order, locked until the transaction ends. */
    public Register<RetentionRow.Profile, RetentionRow> lockRetention() {
        return new Register<>(entityManager
                .createQuery("select r from RetentionRow r order by r.position, r.id", RetentionRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** Keeps a new row of either register. */
    public void add(TenantOwned row) {
        entityManager.persist(row);
    }

    /** Takes a row of either register out. */
    public void remove(TenantOwned row) {
        entityManager.remove(row);
    }

    /** Puts these retention rows in place of all others. */
    public void replaceRetention(List<RetentionRow> rows) {
        entityManager.createQuery("delete from RetentionRow r").executeUpdate();
        rows.forEach(entityManager::persist);
    }
}
