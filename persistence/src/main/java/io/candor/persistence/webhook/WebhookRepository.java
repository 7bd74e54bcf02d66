package io.candor.persistence.webhook;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's webhooks and their messages are kept. */
@Dependent
public class WebhookRepository {

    private final EntityManager entityManager;

    @Inject
    WebhookRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new endpoint. */
    public void add(WebhookEndpoint endpoint) {
        entityManager.persist(endpoint);
    }

    /** Keeps a new message. */
    public void add(WebhookDelivery delivery) {
        entityManager.persist(delivery);
    }

    /** Takes an endpoint out, with all messages for it. */
    public void remove(WebhookEndpoint endpoint) {
        entityManager
                .createQuery("delete from WebhookDelivery d where d.endpointId = :endpoint")
                .setParameter("endpoint", endpoint.id())
                .executeUpdate();
        entityManager.remove(endpoint);
    }

    /** All endpoints, in the order in which they were added. */
    public List<WebhookEndpoint> list() {
        return entityManager
                .createQuery("select w from WebhookEndpoint w order by w.id", WebhookEndpoint.class)
                .getResultList();
    }

    /**
     * An endpoint, which nobody else changes until the end of the transaction.
     *
     * @throws MissingException if there is none
     */
    public WebhookEndpoint getLocked(UUID id) {
        return entityManager
                .createQuery("select w from WebhookEndpoint w where w.id = :id", WebhookEndpoint.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-webhook"));
    }

    /**
     * An endpoint.
     *
     * @throws MissingException if there is none
     */
    public WebhookEndpoint get(UUID id) {
        return entityManager
                .createQuery("select w from WebhookEndpoint w where w.id = :id", WebhookEndpoint.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-webhook"));
    }

    /** Forgets the messages of an endpoint that were written before an instant, UTC. */
    public void forgetBefore(UUID endpoint, Instant before) {
        entityManager
                .createQuery("delete from WebhookDelivery d where d.endpointId = :endpoint and d.createdAt < :before")
                .setParameter("endpoint", endpoint)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** A message; empty if there is none. */
    public Optional<WebhookDelivery> findDelivery(UUID id) {
        return entityManager
                .createQuery("select d from WebhookDelivery d where d.id = :id", WebhookDelivery.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * A message.
     *
     * @throws MissingException if there is none
     */
    public WebhookDelivery getDelivery(UUID id) {
        return findDelivery(id).orElseThrow(() -> new MissingException("error.no-such-webhook"));
    }

    /** The latest messages for an endpoint, the last first. */
    public List<WebhookDelivery> deliveries(UUID endpoint, int most) {
        return entityManager
                .createQuery(
                        "select d from WebhookDelivery d where d.endpointId = :endpoint order by d.id desc",
                        WebhookDelivery.class)
                .setParameter("endpoint", endpoint)
                .setMaxResults(most)
                .getResultList();
    }
}
