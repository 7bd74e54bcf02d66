package io.candor.persistence.subscriber;

import io.candor.persistence.shared.Constraints;
import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Where the current tenant's subscribers are kept. */
@Dependent
public class SubscriberRepository {

    private final EntityManager entityManager;

    @Inject
    SubscriberRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps a new one.
     *
     * @throws AddressTakenException if there is one of this address by now
     */
    public void add(Subscriber subscriber) {
        try {
            entityManager.persist(subscriber);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_subscriber__address_hash", e)) {
                throw new AddressTakenException();
            }
            throw e;
        }
    }

    /** The one of an address, locked until the transaction ends; empty if there is none. */
    public Optional<Subscriber> findLocked(byte[] addressHash) {
        return entityManager
                .createQuery("select s from Subscriber s where s.addressHash = :hash", Subscriber.class)
                .setParameter("hash", addressHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** One by its id; empty if there is none. */
    public Optional<Subscriber> find(UUID id) {
        return entityManager
                .createQuery("select s from Subscriber s where s.id = :id", Subscriber.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * One by its id.
     *
     * @throws MissingException if there is none
     */
    public Subscriber get(UUID id) {
        return find(id).orElseThrow(() -> new MissingException("error.no-such-subscriber"));
    }

    /** Forgets one. */
    public void remove(Subscriber subscriber) {
        entityManager.remove(subscriber);
    }

    /**
     * Notes holders of accounts, many at once: those who are known become one, the others are added.
     *
     * @param upload by which those of this list are told from those of earlier ones
     * @param now the present instant, UTC
     */
    public void noteAccounts(List<AccountLine> lines, UUID upload, Instant now) {
        new SubscriberSql(entityManager.unwrap(Session.class)).noteAccounts(lines, upload, now);
    }

    /**
     * Ends the accounts that a list does not name.
     *
     * @param upload the list
     * @return how many
     */
    public int endAccountsBut(UUID upload) {
        return entityManager
                .createQuery("update Subscriber s set s.account = false, s.uploadId = null where s.account = true and"
                        + " (s.uploadId is null or s.uploadId <> :upload)")
                .setParameter("upload", upload)
                .executeUpdate();
    }
}
