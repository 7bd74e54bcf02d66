package io.candor.persistence.notice.processor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Where the current tenant's register of processors is kept as people know it, with what they do not know yet. */
@Dependent
public class ProcessorEditionRepository {

    private final EntityManager entityManager;

    @Inject
    ProcessorEditionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What people do not know yet, locked until the transaction ends; empty before the first change. */
    public Optional<ProcessorNews> newsLocked() {
        return entityManager
                .createQuery("select n from ProcessorNews n", ProcessorNews.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What people do not know yet; empty before the first change. */
    public Optional<ProcessorNews> news() {
        return entityManager
                .createQuery("select n from ProcessorNews n", ProcessorNews.class)
                .getResultStream()
                .findFirst();
    }

    /** Keeps the first news of a tenant; the database refuses a second row. */
    public void add(ProcessorNews news) {
        entityManager.persist(news);
    }

    /** Keeps an edition; the database refuses two of the same number. */
    public void add(ProcessorEdition edition) {
        entityManager.persist(edition);
    }

    /** What people know; empty before the first change. */
    public Optional<ProcessorEdition> latest() {
        return entityManager
                .createQuery("select e from ProcessorEdition e order by e.number desc", ProcessorEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything that people have ever known, the latest first. */
    public List<ProcessorEdition> list() {
        return entityManager
                .createQuery("select e from ProcessorEdition e order by e.number desc", ProcessorEdition.class)
                .getResultList();
    }
}
