package io.candor.persistence.processing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    /** Puts these retention rows in place of all others. */
    public void replaceRetention(List<RetentionRow> rows) {
        entityManager.createQuery("delete from RetentionRow r").executeUpdate();
        rows.forEach(entityManager::persist);
    }
}
