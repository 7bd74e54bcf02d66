package io.candor.persistence.notice.sight;

import io.candor.persistence.notice.delivery.Notice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Where the current tenant's counts of what its product was given are kept. */
@Dependent
public class NoticeSightRepository {

    private final EntityManager entityManager;

    @Inject
    NoticeSightRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds what a node has counted to what all have counted on that day. The database refuses what two nodes begin at once. */
    public void add(Notice.Kind kind, int number, Seen seen) {
        List<NoticeSight> found = entityManager
                .createQuery(
                        "select s from NoticeSight s where s.kind = :kind and s.number = :number and s.day = :day",
                        NoticeSight.class)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .setParameter("day", NoticeSight.day(seen))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (found.isEmpty()) {
            entityManager.persist(new NoticeSight(kind, number, seen));
        } else {
            found.get(0).add(seen);
        }
    }

    /** All counts of a notice, the earliest day first. */
    public List<NoticeSight> list(Notice.Kind kind, int number) {
        return entityManager
                .createQuery(
                        "select s from NoticeSight s where s.kind = :kind and s.number = :number order by s.day",
                        NoticeSight.class)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .getResultList();
    }

    /** All counts of all notices of a kind. */
    public List<NoticeSight> list(Notice.Kind kind) {
        return entityManager
                .createQuery("select s from NoticeSight s where s.kind = :kind", NoticeSight.class)
                .setParameter("kind", kind)
                .getResultList();
    }
}
