package io.candor.persistence.tenant.sender;

import io.candor.persistence.shared.Constraints;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's sender is kept. */
@Dependent
public class MailSenderRepository {

    private final EntityManager entityManager;

    @Inject
    MailSenderRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one; the database refuses a second one. */
    public void add(MailSender sender) {
        entityManager.persist(sender);
    }

    /** Takes it out. */
    public void remove(MailSender sender) {
        entityManager.remove(sender);
    }

    /** The sender; empty if there is none. */
    public Optional<MailSender> find() {
        return entityManager
                .createQuery("select s from MailSender s", MailSender.class)
                .getResultStream()
                .findFirst();
    }

    /** The sender, which nobody else changes until the end of the transaction; empty if there is none. */
    public Optional<MailSender> findLocked() {
        return entityManager
                .createQuery("select s from MailSender s", MailSender.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * The sender, which nobody else changes until the end of the transaction.
     *
     * @throws MissingException if there is none
     */
    public MailSender getLocked() {
        return findLocked().orElseThrow(() -> new MissingException("error.no-such-sender"));
    }

    /** Whether another tenant has proved a host name that is this domain or lies below it. */
    public boolean isAnothers(String domain, UUID own) {
        return entityManager
                        .createQuery(
                                "select count(t) from Tenant t join t.domains d where t.id <> :own and (d = :domain or d"
                                        + " like concat('%.', :domain))",
                                Long.class)
                        .setParameter("own", own)
                        .setParameter("domain", domain)
                        .getSingleResult()
                > 0;
    }

    /**
     * Writes what has changed.
     *
     * @throws RefusedException {@code error.sender-taken} if another tenant has proved the domain
     */
    public void flush() {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_mail_sender__proved_domain", e)) {
                throw new RefusedException(RefusedException.Fault.STATE, "error.sender-taken");
            }
            throw e;
        }
    }
}
