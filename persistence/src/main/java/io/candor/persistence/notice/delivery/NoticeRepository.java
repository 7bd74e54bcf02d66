package io.candor.persistence.notice.delivery;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's notices are kept. */
@Dependent
public class NoticeRepository {

    private final EntityManager entityManager;

    @Inject
    NoticeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one; its row is there at once, for the rows of its deliveries. */
    public void add(Notice notice) {
        entityManager.persist(notice);
        entityManager.flush();
    }

    /** A notice; empty if there is none. */
    public Optional<Notice> find(UUID id) {
        return entityManager
                .createQuery("select n from Notice n where n.id = :id", Notice.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * A notice, locked until the transaction ends.
     *
     * @throws MissingException if there is none
     */
    public Notice getLocked(UUID id) {
        return entityManager
                .createQuery("select n from Notice n where n.id = :id", Notice.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-notice"));
    }

    /** The notice of a version by its number; empty if there is none. */
    public Optional<Notice> findOfVersion(int number) {
        return list().stream()
                .filter(notice -> notice.kind() == Notice.Kind.POLICY && notice.number() == number)
                .findFirst();
    }

    /** All of them, the latest first. */
    public List<Notice> list() {
        return entityManager
                .createQuery("select n from Notice n order by n.announcedAt desc, n.id desc", Notice.class)
                .getResultList();
    }
}
