package io.candor.persistence.onboarding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Where the current tenant's onboarding is kept: one, or none. */
@Dependent
public class OnboardingRepository {

    private final EntityManager entityManager;

    @Inject
    OnboardingRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one; the database refuses a second one of the tenant. */
    public void add(Onboarding onboarding) {
        entityManager.persist(onboarding);
    }

    /**
     * The tenant's onboarding.
     *
     * @throws NoSuchOnboardingException if it was not made by the wizard
     */
    public Onboarding get() {
        return only(LockModeType.NONE);
    }

    /**
     * The tenant's onboarding, locked until the transaction ends.
     *
     * @throws NoSuchOnboardingException if it was not made by the wizard
     */
    public Onboarding getLocked() {
        return only(LockModeType.PESSIMISTIC_WRITE);
    }

    private Onboarding only(LockModeType lock) {
        return entityManager
                .createQuery("select o from Onboarding o", Onboarding.class)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchOnboardingException::new);
    }
}
