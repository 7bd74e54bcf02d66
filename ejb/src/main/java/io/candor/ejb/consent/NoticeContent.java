package io.candor.ejb.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a banner shows in one language; kept in the canonical form of RFC 8785, so that a hash of it can be checked by anybody.
 *
 * @param categories in the tenant's order
 * @param controller who is responsible for it
 * @param language BCP 47 tag
 * @param number of the notice, from 1
 * @param texts title, text and buttons by name
 */
public record NoticeContent(
        List<Category> categories, String controller, String language, int number, SortedMap<String, String> texts) {

    /** A category; the description may be empty. */
    public record Category(String description, List<Entry> entries, String key, String label, boolean locked) {}

    /** An entry of the inventory. */
    public record Entry(StorageEntry.Kind kind, Lifetime lifetime, String name, String provider, String purpose) {}

    /** Reads what {@link #canonical} has written. */
    public static NoticeContent parse(String canonical) {
        return Json.read(canonical, new TypeReference<>() {});
    }

    /** The canonical form. */
    String canonical() {
        return Json.canonical(this);
    }

    /**
     * Whether it asks for something that another content did not ask for, so that a choice made then says nothing about it: a category
     * that can be refused and was not there, a further entry in one, or another purpose.
     *
     * @source GDPR, Article 4(11): consent is specific and informed
     */
    boolean asksForMoreThan(NoticeContent other) {
        Map<String, List<String>> before = other.purposes();
        return purposes().entrySet().stream()
                .anyMatch(category -> !before.containsKey(category.getKey())
                        || !before.get(category.getKey()).containsAll(category.getValue()));
    }

    private Map<String, List<String>> purposes() {
        var purposes = new HashMap<String, List<String>>();
        for (Category category : categories) {
            if (!category.locked()) {
                var all = new ArrayList<>(List.of(category.description()));
                category.entries()
                        .forEach(entry -> all.add(entry.name() + '\n' + entry.provider() + '\n' + entry.purpose()));
                purposes.put(category.key(), all);
            }
        }
        return purposes;
    }
}
