package io.candor.persistence.request.handling;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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
     * A task of a request, locked until the transaction ends.
     *
     * @throws MissingException if the request has none of that identifier
     */
    public RequestTask getLocked(UUID requestId, UUID id) {
        return entityManager
                .createQuery(
                        "select t from RequestTask t where t.id = :id and t.requestId = :request", RequestTask.class)
                .setParameter("id", id)
                .setParameter("request", requestId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-request-task"));
    }

    /** The request that a task belongs to; empty if there is no such task. */
    public Optional<UUID> requestOf(UUID id) {
        return entityManager
                .createQuery("select t.requestId from RequestTask t where t.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
