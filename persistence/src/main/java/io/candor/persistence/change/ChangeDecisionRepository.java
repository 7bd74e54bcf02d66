package io.candor.persistence.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Where the current tenant's decisions about types of changes are kept. */
@Dependent
public class ChangeDecisionRepository {

    private final EntityManager entityManager;

    @Inject
    ChangeDecisionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a decision. */
    public void add(ChangeDecision decision) {
        entityManager.persist(decision);
    }

    /** All decisions about the changes between two versions, the latest last; empty if there is none. */
    public List<ChangeDecision> list(UUID fromVersionId, UUID toVersionId) {
        return entityManager
                .createQuery(
                        "select d from ChangeDecision d where d.fromVersionId = :from and d.toVersionId = :to"
                                + " order by d.decidedAt, d.id",
                        ChangeDecision.class)
                .setParameter("from", fromVersionId)
                .setParameter("to", toVersionId)
                .getResultList();
    }

    /** Whether somebody has decided about changes from or to a version. */
    public boolean exists(UUID versionId) {
        return !entityManager
                .createQuery(
                        "select d.id from ChangeDecision d where d.fromVersionId = :version or d.toVersionId = :version",
                        UUID.class)
                .setParameter("version", versionId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
