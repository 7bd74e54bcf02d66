package io.candor.persistence.request.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's links and codes are kept. */
@Dependent
public class IdentityChallengeRepository {

    private final EntityManager entityManager;

    @Inject
    IdentityChallengeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one. */
    public void add(IdentityChallenge challenge) {
        entityManager.persist(challenge);
    }

    /** The one of a link, locked, so that of two who bring it only one is let in; empty if there is none. */
    public Optional<IdentityChallenge> findByToken(byte[] tokenHash) {
        return entityManager
                .createQuery("select c from IdentityChallenge c where c.tokenHash = :hash", IdentityChallenge.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** All of a request, the latest first, locked. */
    public List<IdentityChallenge> of(UUID requestId) {
        return entityManager
                .createQuery(
                        "select c from IdentityChallenge c where c.requestId = :request order by c.id desc",
                        IdentityChallenge.class)
                .setParameter("request", requestId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** How many were mailed for a request at an instant (UTC) or later. */
    public long count(UUID requestId, Instant since) {
        return entityManager
                .createQuery(
                        "select count(c) from IdentityChallenge c where c.requestId = :request and c.madeAt >= :since",
                        Long.class)
                .setParameter("request", requestId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Throws all of a request away. */
    public void removeOf(UUID requestId) {
        entityManager
                .createQuery("delete from IdentityChallenge c where c.requestId = :request")
                .setParameter("request", requestId)
                .executeUpdate();
    }
}
