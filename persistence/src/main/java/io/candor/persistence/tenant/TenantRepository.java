package io.candor.persistence.tenant;

import io.candor.persistence.shared.Constraints;
import io.candor.persistence.tenant.closing.DepartedTenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @throws TenantTakenException if another tenant has its slug, claims what it looks like, or has one of its host names
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
            if (Constraints.isViolated("uq_tenant__sole_likeness", e)) {
                throw TenantTakenException.alike();
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

    /** Whether no tenant has a slug that people easily take for this one, and none that was deleted had. */
    public boolean isUnlikeAll(Slug slug) {
        return alike(slug, new UUID(0, 0)).isEmpty();
    }

    /**
     * Looks whether a slug can be had.
     *
     * @param own the tenant that wants it; what it has itself is free
     * @throws TenantTakenException if another tenant has this slug, or one that people easily take for it, or one that was deleted had it
     */
    public void checkFree(Slug slug, UUID own) {
        Set<String> alike = alike(slug, own);
        if (alike.contains(slug.value())) {
            throw TenantTakenException.slug();
        }
        if (!alike.isEmpty()) {
            throw TenantTakenException.alike();
        }
    }

    private Set<String> alike(Slug slug, UUID otherThan) {
        return Stream.of(
                        "select t.slug from Tenant t where t.likeness = :likeness and t.id <> :id",
                        "select t.slug from DepartedTenant t where t.likeness = :likeness and t.id <> :id")
                .flatMap(query -> entityManager
                        .createQuery(query, String.class)
                        .setParameter("likeness", slug.likeness())
                        .setParameter("id", otherThan)
                        .getResultStream())
                .collect(Collectors.toSet());
    }

    /** Keeps what stays of a tenant that is being deleted. */
    public void add(DepartedTenant departed) {
        entityManager.persist(departed);
    }

    /** What stays of a tenant that was, or is being, deleted; empty if it was not. */
    public Optional<DepartedTenant> findDeparted(UUID id) {
        return Optional.ofNullable(entityManager.find(DepartedTenant.class, id));
    }

    /** Whether a tenant that was deleted had this slug, and its centre was open once. */
    public boolean hasDeparted(Slug slug) {
        return entityManager
                        .createQuery(
                                "select count(t) from DepartedTenant t where t.slug = :slug and t.likeness <> ''",
                                Long.class)
                        .setParameter("slug", slug.value())
                        .getSingleResult()
                > 0;
    }

    /** A tenant; empty if there is none. */
    public Optional<Tenant> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Tenant.class, id));
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
