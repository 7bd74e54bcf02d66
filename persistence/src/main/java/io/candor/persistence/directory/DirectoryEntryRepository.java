package io.candor.persistence.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Where the current tenant's entries are kept. */
@Dependent
public class DirectoryEntryRepository {

    private final EntityManager entityManager;

    @Inject
    DirectoryEntryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one; the database refuses a second one of an account. */
    public void add(DirectoryEntry entry) {
        entityManager.persist(entry);
    }

    /** The entry of an account; empty if its membership has never changed since it was imported. */
    public Optional<DirectoryEntry> find(String subject) {
        return entityManager
                .createQuery("select e from DirectoryEntry e where e.subject = :subject", DirectoryEntry.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** All that are not done. */
    public List<DirectoryEntry> listOpen() {
        return entityManager
                .createQuery("select e from DirectoryEntry e where e.state <> :done", DirectoryEntry.class)
                .setParameter("done", DirectoryEntry.State.DONE)
                .getResultList();
    }
}
