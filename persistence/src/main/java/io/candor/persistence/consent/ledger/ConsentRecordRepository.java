package io.candor.persistence.consent.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the current tenant's records. */
@Dependent
public class ConsentRecordRepository {

    private final EntityManager entityManager;

    @Inject
    ConsentRecordRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The record of an id; empty if there is none. */
    public Optional<ConsentRecord> find(UUID id) {
        return entityManager
                .createQuery("select r from ConsentRecord r where r.id = :id", ConsentRecord.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The records at these positions, in their order; positions that the log does not have are left out. */
    public List<ConsentRecord> list(Collection<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select r from ConsentRecord r where r.position in :positions order by r.position",
                                ConsentRecord.class)
                        .setParameter("positions", positions)
                        .getResultList();
    }

    /** The records from one position up to, not including, another, in their order, at most so many. */
    public List<ConsentRecord> list(long from, long below, int most) {
        return entityManager
                .createQuery(
                        "select r from ConsentRecord r where r.position >= :from and r.position < :below order by r.position",
                        ConsentRecord.class)
                .setParameter("from", from)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }
}
