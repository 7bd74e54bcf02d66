package io.candor.persistence.tenant.domain;

import io.candor.persistence.shared.MissingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Where the current tenant's claims of host names are kept. */
@Dependent
public class DomainClaimRepository {

    private final EntityManager entityManager;

    @Inject
    DomainClaimRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new claim. */
    public void add(DomainClaim claim) {
        entityManager.persist(claim);
    }

    /** Takes a claim out. */
    public void remove(DomainClaim claim) {
        entityManager.remove(claim);
    }

    /** All claims by name, locked until the transaction ends. */
    public List<DomainClaim> listLocked() {
        return entityManager
                .createQuery("select d from DomainClaim d order by d.host", DomainClaim.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The claim of a host, locked until the transaction ends; empty if there is none. */
    public Optional<DomainClaim> findLocked(String host) {
        return listLocked().stream().filter(claim -> claim.host().equals(host)).findFirst();
    }

    /**
     * The claim of a host.
     *
     * @throws MissingException if there is none
     */
    public DomainClaim getLocked(String host) {
        return findLocked(host).orElseThrow(() -> new MissingException("error.no-such-host"));
    }
}
