package io.candor.ejb.pack;

import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.request.Right;
import io.candor.persistence.request.RightType;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists of a pack's {@code tenant.yaml}: rights, processors, retention, storage. */
final class RegisterReader {

    private final YamlNode tenant;
    private final List<String> languages;
    private final YamlNode storage;
    private final Set<String> categoryKeys = new HashSet<>();

    RegisterReader(YamlNode tenant, List<String> languages) {
        this.tenant = tenant;
        this.languages = languages;
        this.storage = tenant.optionalNode("storage");
    }

    List<Right> rights() {
        var rights = new ArrayList<Right>();
        for (YamlNode node : tenant.nodes("rights")) {
            var types = node.choices("types", RightType.class);
            if (types.isEmpty()) {
                node.fault("a right has at least one type");
            }
            rights.add(new Right(
                    rights.size(),
                    node.localized("label", languages),
                    node.optionalLocalized("detail", languages),
                    types));
            node.noOthers();
        }
        return rights;
    }

    List<Processor> processors() {
        var processors = new ArrayList<Processor>();
        for (YamlNode node : tenant.nodes("processors")) {
            processors.add(new Processor(
                    processors.size(),
                    node.text("name"),
                    !node.flag("unnamed"),
                    node.localized("role", languages),
                    node.optionalLocalized("data", languages),
                    node.optionalLocalized("location", languages),
                    node.optionalParsed("policyUrl", url -> URI.create(url).toString())));
            node.noOthers();
        }
        return processors;
    }

    List<RetentionRow> retention() {
        var rows = new ArrayList<RetentionRow>();
        for (YamlNode node : tenant.nodes("retention")) {
            var rule = new RetentionRow.Rule(
                    node.choice("kind", RetentionRow.Kind.class),
                    node.optionalSpan("period"),
                    node.optionalParsed("event", RetentionEvent::valueOf),
                    node.optionalSpan("min"),
                    node.optionalSpan("max"));
            if (rule.kind() != null && !fits(rule)) {
                node.fault("the kind " + rule.kind() + " does not fit the keys given");
            }
            rows.add(new RetentionRow(
                    rows.size(),
                    node.localized("category", languages),
                    rule,
                    node.flag("soft"),
                    node.optionalLocalized("note", languages)));
            node.noOthers();
        }
        return rows;
    }

    private static boolean fits(RetentionRow.Rule rule) {
        return switch (rule.kind()) {
            case FIXED -> rule.period() != null && rule.event() == null;
            case AFTER_EVENT -> rule.period() != null && rule.event() != null;
            case RANGE -> rule.shortest() != null || rule.longest() != null;
            case UNSPECIFIED -> rule.period() == null && rule.event() == null;
        };
    }

    List<StorageCategory> categories() {
        var categories = new ArrayList<StorageCategory>();
        for (YamlNode node : storage == null ? List.<YamlNode>of() : storage.nodes("categories")) {
            String key = node.text("key");
            if (key != null && !categoryKeys.add(key)) {
                node.fault("the category '" + key + "' is there twice");
            }
            categories.add(new StorageCategory(
                    categories.size(),
                    key,
                    node.localized("label", languages),
                    node.optionalLocalized("description", languages),
                    node.flag("locked")));
            node.noOthers();
        }
        return categories;
    }

    /** The entries; to be read after the categories. */
    List<StorageEntry> entries() {
        var entries = new ArrayList<StorageEntry>();
        for (YamlNode node : storage == null ? List.<YamlNode>of() : storage.nodes("entries")) {
            String category = node.text("category");
            if (category != null && !categoryKeys.contains(category)) {
                node.fault("category", "there is no category '" + category + "'");
            }
            entries.add(new StorageEntry(
                    entries.size(),
                    category,
                    node.text("name"),
                    node.text("provider"),
                    node.localized("purpose", languages),
                    node.choice("kind", StorageEntry.Kind.class),
                    lifetime(node.node("lifetime"))));
            node.noOthers();
        }
        if (storage != null) {
            storage.noOthers();
        }
        return entries;
    }

    private static Lifetime lifetime(YamlNode node) {
        var lifetime = new Lifetime(
                node.choice("kind", Lifetime.Kind.class), node.optionalSpan("period"), node.optionalSpan("longest"));
        node.noOthers();
        return lifetime;
    }
}
