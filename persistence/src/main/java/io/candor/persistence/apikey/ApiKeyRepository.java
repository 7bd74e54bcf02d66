package io.candor.persistence.apikey;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's API keys are kept. */
@Dependent
public class ApiKeyRepository {

    private final EntityManager entityManager;

    @Inject
    ApiKeyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new key. */
    public void add(ApiKey key) {
        entityManager.persist(key);
    }

    /** All keys, the latest first; ended ones too. */
    public List<ApiKey> list() {
        return entityManager
                .createQuery("select k from ApiKey k order by k.id desc", ApiKey.class)
                .getResultList();
    }

    /** A key; empty if there is none. */
    public Optional<ApiKey> find(UUID id) {
        return entityManager
                .createQuery("select k from ApiKey k where k.id = :id", ApiKey.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * A key.
     *
     * @throws MissingException if there is none
     */
    public ApiKey get(UUID id) {
        return find(id).orElseThrow(() -> new MissingException("error.no-such-api-key"));
    }

    /** The key of a public part; empty if there is none. */
    public Optional<ApiKey> findByPublicPart(String publicPart) {
        return entityManager
                .createQuery("select k from ApiKey k where k.publicPart = :part", ApiKey.class)
                .setParameter("part", publicPart)
                .getResultStream()
                .findFirst();
    }

    /** Notes that a key was used, without waiting for whoever changes it at the moment. */
    public void used(UUID id, Instant now) {
        entityManager
                .createQuery("update ApiKey k set k.lastUsedAt = :now where k.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}
