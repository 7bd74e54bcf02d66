package io.candor.persistence.consent.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Where is kept what stays of the ledgers of tenants that were deleted. */
@Dependent
public class DepartedLedgerRepository {

    private final EntityManager entityManager;

    @Inject
    DepartedLedgerRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps one. */
    public void add(DepartedLedger ledger) {
        entityManager.persist(ledger);
    }

    /** What stays of the ledger of a tenant that had this slug; empty if there was none, or its tenant is there. */
    public Optional<DepartedLedger> findBySlug(String slug) {
        return entityManager
                .createQuery("select l from DepartedLedger l where l.slug = :slug", DepartedLedger.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
