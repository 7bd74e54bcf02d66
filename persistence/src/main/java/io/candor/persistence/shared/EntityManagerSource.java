package io.candor.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;

/** Lets repositories and queries take the container's entity manager through their constructor; what it does not find is not there. */
@ApplicationScoped
public class EntityManagerSource {

    private static final Set<Integer> BROKEN =
            Set.of(Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK);

    @PersistenceContext(unitName = "candor")
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** The container's, of whichever transaction is current. */
    @Produces
    public EntityManager entityManager() {
        return FoundOrLost.guard(entityManager, () -> BROKEN.contains(transaction.getTransactionStatus()));
    }
}
