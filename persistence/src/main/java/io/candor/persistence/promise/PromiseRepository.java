package io.candor.persistence.promise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Where the current tenant's promises are kept. */
@Dependent
public class PromiseRepository {

    private final EntityManager entityManager;

    @Inject
    PromiseRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new promise; the database refuses a second one of the same code in a version. */
    public void add(Promise promise) {
        entityManager.persist(promise);
    }

    /** The promises of a version in their order, to be changed in this transaction. */
    public List<Promise> list(UUID policyVersionId) {
        return entityManager
                .createQuery(
                        "select p from Promise p where p.policyVersionId = :version order by p.position, p.code",
                        Promise.class)
                .setParameter("version", policyVersionId)
                .getResultList();
    }

    /**
     * A promise of a version.
     *
     * @throws NoSuchPromiseException if the version has none of that identifier
     */
    public Promise get(UUID policyVersionId, UUID id) {
        return list(policyVersionId).stream()
                .filter(promise -> promise.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPromiseException::new);
    }

    /** Takes a promise out of a draft. */
    public void remove(Promise promise) {
        entityManager.remove(promise);
    }

    /** Writes what is pending, before the version that the promises belong to goes. */
    public void flush() {
        entityManager.flush();
    }

    /** Keeps somebody's word. */
    public void add(Attestation attestation) {
        entityManager.persist(attestation);
    }
}
