package io.candor.persistence.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Where audit entries are added. */
@Dependent
public class AuditRepository {

    private final EntityManager entityManager;

    @Inject
    AuditRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds to the current tenant's log. */
    public void add(AuditEntry entry) {
        entityManager.persist(entry);
    }

    /** Adds to the platform's log. */
    public void add(PlatformAuditEntry entry) {
        entityManager.persist(entry);
    }
}
