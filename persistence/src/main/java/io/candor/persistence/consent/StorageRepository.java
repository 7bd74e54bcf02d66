package io.candor.persistence.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where the current tenant's inventory of storage is kept. */
@Dependent
public class StorageRepository {

    private final EntityManager entityManager;

    @Inject
    StorageRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Puts this inventory in place of the present one. */
    public void replace(List<StorageCategory> categories, List<StorageEntry> entries) {
        entityManager.createQuery("delete from StorageEntry e").executeUpdate();
        entityManager.createQuery("delete from StorageCategory c").executeUpdate();
        categories.forEach(entityManager::persist);
        entityManager.flush();
        entries.forEach(entityManager::persist);
    }
}
