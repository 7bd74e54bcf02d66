package io.candor.persistence.tenant.opening;

import io.candor.persistence.mail.EmailAddress;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where permits are kept. */
@Dependent
public class OpeningPermitRepository {

    private static final int MOST = 200;

    private final EntityManager entityManager;

    @Inject
    OpeningPermitRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one. */
    public void add(OpeningPermit permit) {
        entityManager.persist(permit);
    }

    /** Takes one back. */
    public void remove(OpeningPermit permit) {
        entityManager.remove(permit);
    }

    /** The one of an address; empty if there is none. */
    public Optional<OpeningPermit> find(EmailAddress email) {
        return Optional.ofNullable(entityManager.find(OpeningPermit.class, email.value()));
    }

    /** The same, locked until the transaction ends. */
    public Optional<OpeningPermit> findLocked(EmailAddress email) {
        return Optional.ofNullable(
                entityManager.find(OpeningPermit.class, email.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** All, by address; the first two hundred. */
    public List<OpeningPermit> list() {
        return entityManager
                .createQuery("select p from OpeningPermit p order by p.email", OpeningPermit.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Forgets those that ran out before an instant. */
    public void removeBefore(Instant limit) {
        entityManager
                .createQuery("delete from OpeningPermit p where p.expiresAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
