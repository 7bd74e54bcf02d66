package io.candor.persistence.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Where the current tenant's banner settings are kept. */
@Dependent
public class BannerSettingsRepository {

    private final EntityManager entityManager;

    @Inject
    BannerSettingsRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The tenant's settings, locked until the transaction ends; the default ones are stored if there are none yet. */
    public BannerSettings getLocked() {
        return entityManager
                .createQuery("select s from BannerSettings s", BannerSettings.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(this::first);
    }

    private BannerSettings first() {
        var settings = BannerSettings.byDefault();
        entityManager.persist(settings);
        entityManager.flush();
        return settings;
    }
}
