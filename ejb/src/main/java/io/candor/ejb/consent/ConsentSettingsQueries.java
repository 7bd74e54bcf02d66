package io.candor.ejb.consent;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.consent.BannerQueries.OriginRow;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.NoSuchStorageException;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Shows those who work on the current tenant's consent what can be changed there, each with the version to change it from. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class ConsentSettingsQueries {

    private EntityManager entityManager;
    private BannerQueries banners;

    @Inject
    ConsentSettingsQueries(EntityManager entityManager, BannerQueries banners) {
        this.entityManager = entityManager;
        this.banners = banners;
    }

    /** For the container's proxy. */
    protected ConsentSettingsQueries() {}

    /** A category with its entries in the tenant's order. */
    public record CategoryRow(String key, int version, StorageCategory.Profile profile, List<EntryRow> entries) {}

    /** An entry of a category. */
    public record EntryRow(UUID id, int version, String categoryKey, StorageEntry.Profile profile) {}

    /** The banner's settings; title and body are null where the default wording is shown. */
    public record SettingsRow(
            int version, ChoiceCookie cookie, Placement placement, LocalizedText title, LocalizedText body) {}

    /** The whole inventory in the tenant's order; empty if there is none yet. */
    public List<CategoryRow> inventory() {
        List<EntryRow> entries = entityManager
                .createQuery("select e from StorageEntry e order by e.position", StorageEntry.class)
                .getResultStream()
                .map(ConsentSettingsQueries::row)
                .toList();
        return entityManager
                .createQuery("select c from StorageCategory c order by c.position", StorageCategory.class)
                .getResultStream()
                .map(category -> row(category, entries))
                .toList();
    }

    /**
     * One category.
     *
     * @throws NoSuchStorageException if there is none of that key
     */
    public CategoryRow category(String key) {
        return inventory().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchStorageException::new);
    }

    /**
     * One entry.
     *
     * @throws NoSuchStorageException if there is no such entry
     */
    public EntryRow entry(UUID id) {
        StorageEntry entry = entityManager.find(StorageEntry.class, id);
        if (entry == null) {
            throw new NoSuchStorageException();
        }
        return row(entry);
    }

    /** The banner's settings; the default ones if nobody has changed them. */
    public SettingsRow settings() {
        BannerSettings settings = entityManager
                .createQuery("select s from BannerSettings s", BannerSettings.class)
                .getResultStream()
                .findFirst()
                .orElseGet(BannerSettings::byDefault);
        return new SettingsRow(
                settings.version(), settings.cookie(), settings.placement(), settings.title(), settings.body());
    }

    /** The registered websites, by name, and when each last loaded the banner. */
    public List<OriginRow> origins() {
        return banners.origins();
    }

    private static CategoryRow row(StorageCategory category, List<EntryRow> entries) {
        return new CategoryRow(
                category.key(),
                category.version(),
                category.profile(),
                entries.stream()
                        .filter(entry -> entry.categoryKey().equals(category.key()))
                        .toList());
    }

    private static EntryRow row(StorageEntry entry) {
        return new EntryRow(entry.id(), entry.version(), entry.categoryKey(), entry.profile());
    }
}
