package io.candor.ejb.consent;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.consent.NoSuchStorageException;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.consent.StorageRepository;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Changes the current tenant's inventory of cookies and other storage. Every change makes a new consent notice if people are shown
 * something else by it. The version that a change was made from tells whether somebody else was faster.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class InventoryEditing {

    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_ENTRIES = 300;

    private StorageRepository storage;
    private ConsentPublishing publishing;
    private AuditLog audit;

    @Inject
    InventoryEditing(StorageRepository storage, ConsentPublishing publishing, AuditLog audit) {
        this.storage = storage;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected InventoryEditing() {}

    /**
     * Adds a category at the end.
     *
     * @param key stands in cookies and records for ever
     * @throws RefusedException if the key has another form or is taken, or there are 20 categories already
     */
    public NoticeRenewal addCategory(String key, StorageCategory.Profile profile) {
        List<StorageCategory> all = storage.lockCategories();
        if (all.stream().anyMatch(category -> category.key().equals(key))) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.category-key-taken");
        }
        if (all.size() >= MOST_CATEGORIES) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.storage-many");
        }
        int last = all.stream().mapToInt(StorageCategory::position).max().orElse(-1);
        storage.add(new StorageCategory(last + 1, key, profile));
        audit.record(ConsentAction.CATEGORY_ADDED, thing(key), Changes.between(null, profile));
        return publishing.publish();
    }

    /**
     * Changes what a category says about itself.
     *
     * @param read the version that the change was made from
     * @throws NoSuchStorageException if there is no such category
     * @throws ChangedMeanwhileException if somebody else was faster
     */
    public NoticeRenewal changeCategory(String key, int read, StorageCategory.Profile profile) {
        StorageCategory category = category(key);
        Changes changes = Changes.between(category.profile(), profile);
        category.change(read, profile);
        audit.record(ConsentAction.CATEGORY_CHANGED, thing(key), changes);
        return publishing.publish();
    }

    /**
     * Takes a category out; records that name it stay as they are.
     *
     * @param read the version that was looked at
     * @throws NoSuchStorageException if there is no such category
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     * @throws RefusedException if there are entries in it
     */
    public NoticeRenewal removeCategory(String key, int read) {
        StorageCategory category = category(key);
        ChangedMeanwhileException.check(read, category.version());
        if (storage.lockEntries().stream().anyMatch(entry -> entry.categoryKey().equals(key))) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.category-not-empty");
        }
        storage.remove(category);
        audit.record(ConsentAction.CATEGORY_REMOVED, thing(key), Changes.between(category.profile(), null));
        return publishing.publish();
    }

    /**
     * Moves a category one place up or down; the first and the last stay where they are.
     *
     * @throws NoSuchStorageException if there is no such category
     */
    public NoticeRenewal moveCategory(String key, boolean up) {
        List<StorageCategory> all = storage.lockCategories();
        int place = all.indexOf(category(key));
        int other = up ? place - 1 : place + 1;
        if (other >= 0 && other < all.size()) {
            all.get(place).swap(all.get(other));
            audit.record(ConsentAction.CATEGORY_MOVED, thing(key), Changes.of("place", place + 1, other + 1));
        }
        return publishing.publish();
    }

    /**
     * Adds an entry at the end of a category.
     *
     * @throws NoSuchStorageException if there is no such category
     * @throws RefusedException if something in it is missing, too long or in a wrong form, or there are 300 entries already
     */
    public NoticeRenewal addEntry(String categoryKey, StorageEntry.Profile profile) {
        StorageCategory category = category(categoryKey);
        List<StorageEntry> all = storage.lockEntries();
        if (all.size() >= MOST_ENTRIES) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.storage-many");
        }
        int last = all.stream().mapToInt(StorageEntry::position).max().orElse(-1);
        var entry = new StorageEntry(last + 1, category, profile);
        storage.add(entry);
        audit.record(ConsentAction.ENTRY_ADDED, thing(entry), Changes.between(null, content(entry)));
        return publishing.publish();
    }

    /**
     * Changes an entry.
     *
     * @param read the version that the change was made from
     * @param categoryKey the category it belongs to from now on
     * @throws NoSuchStorageException if there is no such entry or category
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if something in it is missing, too long or in a wrong form
     */
    public NoticeRenewal changeEntry(UUID id, int read, String categoryKey, StorageEntry.Profile profile) {
        // Categories before entries, as everywhere: two orders of locking would wait for each other.
        StorageCategory category = category(categoryKey);
        StorageEntry entry = storage.getLockedEntry(id);
        EntryContent before = content(entry);
        entry.change(read, category, profile);
        audit.record(ConsentAction.ENTRY_CHANGED, thing(entry), Changes.between(before, content(entry)));
        return publishing.publish();
    }

    /**
     * Takes an entry out.
     *
     * @param read the version that was looked at
     * @throws NoSuchStorageException if there is no such entry
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     */
    public NoticeRenewal removeEntry(UUID id, int read) {
        StorageEntry entry = storage.getLockedEntry(id);
        ChangedMeanwhileException.check(read, entry.version());
        storage.remove(entry);
        audit.record(ConsentAction.ENTRY_REMOVED, thing(entry), Changes.between(content(entry), null));
        return publishing.publish();
    }

    /**
     * Moves an entry one place up or down in its category; the first and the last stay where they are.
     *
     * @throws NoSuchStorageException if there is no such entry
     */
    public NoticeRenewal moveEntry(UUID id, boolean up) {
        StorageEntry entry = storage.getLockedEntry(id);
        List<StorageEntry> beside = storage.lockEntries().stream()
                .filter(other -> other.categoryKey().equals(entry.categoryKey()))
                .toList();
        int place = beside.indexOf(entry);
        int other = place + (up ? -1 : 1);
        if (other >= 0 && other < beside.size()) {
            entry.swap(beside.get(other));
            audit.record(ConsentAction.ENTRY_MOVED, thing(entry), Changes.of("place", place + 1, other + 1));
        }
        return publishing.publish();
    }

    /** What the audit log compares. */
    private record EntryContent(String category, StorageEntry.Profile profile) {}

    private static EntryContent content(StorageEntry entry) {
        return new EntryContent(entry.categoryKey(), entry.profile());
    }

    private static Thing thing(String categoryKey) {
        return Thing.of("storage-category", categoryKey);
    }

    private static Thing thing(StorageEntry entry) {
        return Thing.of("storage-entry", entry.id(), entry.profile().name());
    }

    private StorageCategory category(String key) {
        return storage.lockCategories().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchStorageException::new);
    }
}
