package io.candor.persistence.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Where ended sessions are kept. */
@Dependent
public class EndedSessionRepository {

    private final EntityManager entityManager;

    @Inject
    EndedSessionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Notes that a session has ended; noting it again changes nothing. */
    public void add(EndedSession ended) {
        entityManager.persist(ended);
    }

    /** Whether a session has ended. */
    public boolean exists(String issuer, String sessionId) {
        return entityManager
                        .createQuery(
                                "select count(e) from EndedSession e where e.issuer = :issuer and e.sessionId = :sid",
                                Long.class)
                        .setParameter("issuer", issuer)
                        .setParameter("sid", sessionId)
                        .getSingleResult()
                > 0;
    }

    /**
     * Forgets sessions that ended long ago.
     *
     * @param before the instant before which nobody needs them any more, UTC
     * @return how many were forgotten
     */
    public int removeEndedBefore(Instant before) {
        return entityManager
                .createQuery("delete from EndedSession e where e.endedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
