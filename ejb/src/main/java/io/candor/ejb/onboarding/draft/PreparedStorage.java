package io.candor.ejb.onboarding.draft;

import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.ejb.pack.TenantPack;
import io.candor.importer.finding.Facts.Storage;
import io.candor.importer.finding.Facts.StorageGroup;
import io.candor.importer.finding.Finding;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The inventory of cookies and other storage that a new centre begins with. What the policy puts in no group needs consent. */
final class PreparedStorage {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final Draft draft;
    private final PreparedWording wording;
    private final Map<String, StorageCategory> byLabel = new LinkedHashMap<>();
    private final List<StorageEntry> entries = new ArrayList<>();

    PreparedStorage(Draft draft) {
        this.draft = draft;
        this.wording = new PreparedWording(draft.language());
    }

    /** The inventory, with the banner as it is by default and no website yet. */
    TenantPack.Consent consent() {
        draft.policy().facts().storageGroups().stream().map(Finding::value).forEach(this::category);
        draft.review().values(Kind.STORAGE, Storage.class).forEach(this::entry);
        return new TenantPack.Consent(
                List.copyOf(byLabel.values()), List.copyOf(entries), BannerSettings.byDefault(), List.of());
    }

    private void entry(Storage row) {
        StorageCategory category = byLabel.get(label(row.group()));
        if (category == null) {
            category = category(new StorageGroup(row.group(), "", false));
        }
        String name = String.join(", ", row.names())
                .replaceAll("\\*(?!\\s*(,|$))", "")
                .replaceAll("\\p{Cntrl}", " ");
        entries.add(new StorageEntry(
                entries.size(),
                category,
                new StorageEntry.Profile(
                        shortened(name.isBlank() ? wording.text("inventory.unnamed") : name, LONGEST_NAME),
                        shortened(
                                row.provider().isBlank() ? wording.text("inventory.provider") : row.provider(),
                                LONGEST_NAME),
                        wording.or(shortened(row.purpose(), LONGEST_TEXT), "inventory.purpose"),
                        row.kind(),
                        complete(row.lifetime()))));
    }

    /** A lifetime without its figure says nothing. */
    private static Lifetime complete(Lifetime read) {
        boolean whole = read != null
                && switch (read.kind()) {
                    case FIXED, ROLLING ->
                        read.period() != null && read.period().amount() > 0;
                    case RANGE -> read.longest() != null && read.longest().amount() > 0;
                    case SESSION, UNSTATED -> true;
                };
        return whole ? read : new Lifetime(Lifetime.Kind.UNSTATED, null, null);
    }

    private StorageCategory category(StorageGroup group) {
        String label = label(group.label());
        return byLabel.computeIfAbsent(
                label,
                missing -> new StorageCategory(
                        byLabel.size(),
                        key(missing),
                        new StorageCategory.Profile(
                                wording.of(missing),
                                wording.of(shortened(group.description(), LONGEST_TEXT)),
                                group.essential(),
                                List.of())));
    }

    private String label(String group) {
        return group == null || group.isBlank()
                ? wording.text("inventory.group")
                : shortened(group.strip(), LONGEST_LABEL);
    }

    /** The first word or two of a label, as it can stand in cookies. */
    private String key(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String stem = plain.isEmpty() ? "group" : shortened(plain, 30).replaceAll("-+$", "");
        String key = stem;
        for (int i = 2; isTaken(key); i++) {
            key = stem + "-" + i;
        }
        return key;
    }

    private boolean isTaken(String key) {
        return byLabel.values().stream().anyMatch(category -> category.key().equals(key));
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
