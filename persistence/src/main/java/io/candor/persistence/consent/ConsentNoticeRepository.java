package io.candor.persistence.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Where the current tenant's consent notices are kept: only ever added and read. */
@Dependent
public class ConsentNoticeRepository {

    private final EntityManager entityManager;

    @Inject
    ConsentNoticeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new version for ever. */
    public void add(ConsentNotice notice) {
        entityManager.persist(notice);
        entityManager.flush();
    }

    /** The version that is shown now; empty if there is none yet. */
    public Optional<ConsentNotice> findLatest() {
        return entityManager
                .createQuery("select n from ConsentNotice n order by n.number desc", ConsentNotice.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
