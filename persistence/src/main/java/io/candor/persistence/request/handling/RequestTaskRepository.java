package io.candor.persistence.request.handling;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Where the tasks of the current tenant's requests are kept. */
@Dependent
public class RequestTaskRepository {

    private final EntityManager entityManager;

    @Inject
    RequestTaskRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one. */
    public void add(RequestTask task) {
        entityManager.persist(task);
    }

    /** A request's tasks in the order in which they were added. */
    public List<RequestTask> of(UUID requestId) {
        return entityManager
                .createQuery(
                        "select t from RequestTask t where t.requestId = :request order by t.id", RequestTask.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /**
     * A task of a request.
     *
     * @throws MissingException if the request has none of that identifier
     */
    public RequestTask get(UUID requestId, UUID id) {
        return of(requestId).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-request-task"));
    }
}
