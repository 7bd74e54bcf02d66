package io.candor.persistence.notice.sight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where the current tenant's statements about its product are kept. */
@Dependent
public class PlatformStatementRepository {

    private final EntityManager entityManager;

    @Inject
    PlatformStatementRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a statement; the database refuses a second one about a notice. */
    public void add(PlatformStatement statement) {
        entityManager.persist(statement);
    }

    /** All statements ever made, the earliest first; empty if there was none. */
    public List<PlatformStatement> list() {
        return entityManager
                .createQuery("select s from PlatformStatement s order by s.statedAt", PlatformStatement.class)
                .getResultList();
    }
}
