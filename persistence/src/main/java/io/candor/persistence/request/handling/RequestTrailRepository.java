package io.candor.persistence.request.handling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Where the steps and messages of the current tenant's requests are kept. */
@Dependent
public class RequestTrailRepository {

    private final EntityManager entityManager;

    @Inject
    RequestTrailRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a step. */
    public void add(RequestEvent event) {
        entityManager.persist(event);
    }

    /** Whether a request has made a step with that detail. */
    public boolean exists(UUID requestId, RequestStep step, String detail) {
        return entityManager
                        .createQuery(
                                "select count(e) from RequestEvent e where e.requestId = :request and e.step = :step"
                                        + " and e.detail = :detail",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("step", step)
                        .setParameter("detail", detail)
                        .getSingleResult()
                > 0;
    }

    /** Keeps a message. */
    public void add(RequestMessage message) {
        entityManager.persist(message);
    }

    /** A request's messages and notes in the order in which they were written. */
    public List<RequestMessage> messages(UUID requestId) {
        return entityManager
                .createQuery(
                        "select m from RequestMessage m where m.requestId = :request order by m.id",
                        RequestMessage.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /** Throws a request's messages away. */
    public void removeMessages(UUID requestId) {
        entityManager
                .createQuery("delete from RequestMessage m where m.requestId = :request")
                .setParameter("request", requestId)
                .executeUpdate();
    }
}
