package io.candor.persistence.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

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

    /** Keeps a new category. */
    public void add(StorageCategory category) {
        entityManager.persist(category);
        entityManager.flush();
    }

    /** Keeps a new entry. */
    public void add(StorageEntry entry) {
        entityManager.persist(entry);
    }

    /** Takes a category out; the database refuses while it has entries. */
    public void remove(StorageCategory category) {
        entityManager.remove(category);
    }

    /** Takes an entry out. */
    public void remove(StorageEntry entry) {
        entityManager.remove(entry);
    }

    /** All categories in their order, locked until the transaction ends. */
    public List<StorageCategory> lockCategories() {
        return entityManager
                .createQuery("select c from StorageCategory c order by c.position", StorageCategory.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All entries in their order, locked until the transaction ends. */
    public List<StorageEntry> lockEntries() {
        return entityManager
                .createQuery("select e from StorageEntry e order by e.position", StorageEntry.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * An entry, locked until the transaction ends.
     *
     * @throws NoSuchStorageException if there is none
     */
    public StorageEntry getLockedEntry(UUID id) {
        return lockEntries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchStorageException::new);
    }
}
