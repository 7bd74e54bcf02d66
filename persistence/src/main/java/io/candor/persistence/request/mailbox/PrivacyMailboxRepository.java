package io.candor.persistence.request.mailbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Where the current tenant's mailbox is kept. */
@Dependent
public class PrivacyMailboxRepository {

    private final EntityManager entityManager;

    @Inject
    PrivacyMailboxRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one; the database refuses a second one. */
    public void add(PrivacyMailbox mailbox) {
        entityManager.persist(mailbox);
    }

    /** Takes it out. */
    public void remove(PrivacyMailbox mailbox) {
        entityManager.remove(mailbox);
    }

    /** The mailbox; empty if there is none. */
    public Optional<PrivacyMailbox> find() {
        return entityManager
                .createQuery("select m from PrivacyMailbox m", PrivacyMailbox.class)
                .getResultStream()
                .findFirst();
    }

    /** The mailbox, which nobody else changes until the end of the transaction; empty if there is none. */
    public Optional<PrivacyMailbox> findLocked() {
        return entityManager
                .createQuery("select m from PrivacyMailbox m", PrivacyMailbox.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
