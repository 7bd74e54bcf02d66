package io.candor.persistence.consent.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Where the current tenant's checkpoints are kept. */
@Dependent
public class ConsentCheckpointRepository {

    private final EntityManager entityManager;

    @Inject
    ConsentCheckpointRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a checkpoint; whoever seals has locked the log's head, so that no size is sealed twice. */
    public void add(ConsentCheckpoint checkpoint) {
        entityManager.persist(checkpoint);
    }

    /** The one that covers most records; empty if there is none. */
    public Optional<ConsentCheckpoint> findLatest() {
        return entityManager
                .createQuery("select c from ConsentCheckpoint c order by c.treeSize desc", ConsentCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Those with fewer records than a bound, the latest first.
     *
     * @param most at most so many
     */
    public List<ConsentCheckpoint> list(long below, int most) {
        return entityManager
                .createQuery(
                        "select c from ConsentCheckpoint c where c.treeSize < :below order by c.treeSize desc",
                        ConsentCheckpoint.class)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }
}
