package io.candor.persistence.tenant;

import io.candor.persistence.shared.Constraints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;

/** Where tenants are kept. */
@Dependent
public class TenantRepository {

    private final EntityManager entityManager;

    @Inject
    TenantRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps a new tenant.
     *
     * @throws TenantTakenException if another tenant has its slug or one of its host names
     */
    public void add(Tenant tenant) {
        entityManager.persist(tenant);
        flush();
    }

    /**
     * Writes what has changed in tenants.
     *
     * @throws TenantTakenException if another tenant has a slug or host name that this one took
     */
    public void flush() {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_tenant__slug", e)) {
                throw TenantTakenException.slug();
            }
            if (Constraints.isViolated("uq_tenant_domain__host", e)) {
                throw TenantTakenException.host();
            }
            throw e;
        }
    }

    /** The tenant of a slug; empty if there is none. */
    public Optional<Tenant> findBySlug(String slug) {
        return entityManager
                .createQuery("select t from Tenant t where t.slug = :slug", Tenant.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Whether another tenant has this slug, or one that people easily take for it. */
    public boolean existsLike(Slug slug, UUID otherThan) {
        return !entityManager
                .createQuery("select t.id from Tenant t where t.likeness = :likeness and t.id <> :id", UUID.class)
                .setParameter("likeness", slug.likeness())
                .setParameter("id", otherThan)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * A tenant, to be changed.
     *
     * @throws NoSuchTenantException if there is none
     */
    public Tenant get(UUID id) {
        Tenant tenant = entityManager.find(Tenant.class, id);
        if (tenant == null) {
            throw new NoSuchTenantException();
        }
        return tenant;
    }

    /**
     * A tenant, locked until the transaction ends: for rules over several of its rows.
     *
     * @throws NoSuchTenantException if there is none
     */
    public Tenant getLocked(UUID id) {
        Tenant tenant = entityManager.find(Tenant.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (tenant == null) {
            throw new NoSuchTenantException();
        }
        return tenant;
    }
}
