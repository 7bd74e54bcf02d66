package io.candor.persistence.request;

import io.candor.persistence.request.intake.FiledBeforeException;
import io.candor.persistence.shared.Constraints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's requests are kept. */
@Dependent
public class RequestRepository {

    private final EntityManager entityManager;

    @Inject
    RequestRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps a new request, at once, so that nothing that follows from it is done twice.
     *
     * @throws FiledBeforeException if the same submission was taken before
     */
    public void add(Request request) {
        try {
            entityManager.persist(request);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_privacy_request__submission", e)) {
                throw new FiledBeforeException();
            }
            throw e;
        }
    }

    /**
     * A request, locked until the transaction ends, so that of two who decide at once one is told.
     *
     * @throws NoSuchRequestException if the tenant has none of that identifier
     */
    public Request getLocked(UUID id) {
        return entityManager
                .createQuery("select r from Request r where r.id = :id", Request.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchRequestException::new);
    }

    /**
     * A request, to be looked at.
     *
     * @throws NoSuchRequestException if the tenant has none of that identifier
     */
    public Request get(UUID id) {
        return entityManager
                .createQuery("select r from Request r where r.id = :id", Request.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchRequestException::new);
    }

    /** A request by what people call it; empty if the tenant has none. */
    public Optional<Request> findByReference(RequestReference reference) {
        return entityManager
                .createQuery("select r from Request r where r.reference = :reference", Request.class)
                .setParameter("reference", reference.value())
                .getResultStream()
                .findFirst();
    }

    /** The request that a submission has made; empty if it has made none. */
    public Optional<Request> findBySubmission(byte[] submission) {
        return entityManager
                .createQuery("select r from Request r where r.submission = :submission", Request.class)
                .setParameter("submission", submission)
                .getResultStream()
                .findFirst();
    }

    /** How many requests of a person arrived at an instant (UTC) or later. */
    public long countOf(byte[] person, Instant since) {
        return entityManager
                .createQuery(
                        "select count(r) from Request r where r.person = :person and r.receivedAt >= :since",
                        Long.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** All requests of a person, locked until the transaction ends, in the order in which they arrived. */
    public List<Request> listLocked(byte[] person) {
        return entityManager
                .createQuery("select r from Request r where r.person = :person order by r.id", Request.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * A request of a person, locked until the transaction ends.
     *
     * @throws NoSuchRequestException if the person has none of that identifier
     */
    public Request getLockedOf(byte[] person, UUID id) {
        return entityManager
                .createQuery("select r from Request r where r.id = :id and r.person = :person", Request.class)
                .setParameter("id", id)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchRequestException::new);
    }

    /** The requests of a person, the latest first. */
    public List<Request> list(byte[] person, int most) {
        return entityManager
                .createQuery(
                        "select r from Request r where r.person = :person order by r.receivedAt desc, r.id desc",
                        Request.class)
                .setParameter("person", person)
                .setMaxResults(most)
                .getResultList();
    }

    /** Requests that were closed at an instant (UTC) or before and still hold something personal, the oldest first. */
    public List<UUID> closedUntil(Instant end, int most) {
        return entityManager
                .createQuery(
                        "select r.id from Request r where r.ending.closedAt <= :end and r.dataKey is not null order by"
                                + " r.ending.closedAt, r.id",
                        UUID.class)
                .setParameter("end", end)
                .setMaxResults(most)
                .getResultList();
    }
}
