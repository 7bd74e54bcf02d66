package io.candor.persistence.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where the current tenant's overrides are kept. */
@Dependent
public class NoticeOverrideRepository {

    private final EntityManager entityManager;

    @Inject
    NoticeOverrideRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a decision; the database refuses a second one for a version. */
    public void add(NoticeOverride override) {
        entityManager.persist(override);
    }

    /** All decisions ever made, the earliest first; empty if there was none. */
    public List<NoticeOverride> list() {
        return entityManager
                .createQuery("select o from NoticeOverride o order by o.decidedAt", NoticeOverride.class)
                .getResultList();
    }
}
