package io.candor.ejb.pack;

import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.BannerSettings.SameSite;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.consent.WebOrigin;
import io.candor.persistence.shared.DomainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a pack's {@code tenant.yaml} says about cookies and consent: {@code storage}, the inventory, and {@code consent}. */
final class ConsentReader {

    private final YamlNode storage;
    private final YamlNode consent;
    private final List<String> languages;
    private final Set<String> categoryKeys = new HashSet<>();

    ConsentReader(YamlNode tenant, List<String> languages) {
        this.storage = tenant.optionalNode("storage");
        this.consent = tenant.optionalNode("consent");
        this.languages = languages;
    }

    TenantPack.Consent read() {
        var categories = categories();
        var entries = entries();
        if (storage != null) {
            storage.noOthers();
        }
        var banner = banner();
        var origins = origins();
        if (consent != null) {
            consent.noOthers();
        }
        return new TenantPack.Consent(categories, entries, banner, origins);
    }

    private List<StorageCategory> categories() {
        var categories = new ArrayList<StorageCategory>();
        for (YamlNode node : storage == null ? List.<YamlNode>of() : storage.nodes("categories")) {
            String key = node.text("key");
            if (key != null && !categoryKeys.add(key)) {
                node.fault("the category '" + key + "' is there twice");
            }
            var profile = new StorageCategory.Profile(
                    node.localized("label", languages),
                    node.optionalLocalized("description", languages),
                    node.flag("locked"),
                    node.has("signals") ? node.choices("signals", ConsentSignal.class) : List.of());
            node.noOthers();
            add(node, categories, key, profile);
        }
        return categories;
    }

    private static void add(
            YamlNode node, List<StorageCategory> categories, String key, StorageCategory.Profile profile) {
        try {
            if (key != null) {
                categories.add(new StorageCategory(categories.size(), key, profile));
            }
        } catch (DomainException refused) {
            node.fault("key", "'" + key + "' is no key of a category");
        }
    }

    private List<StorageEntry> entries() {
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
        return entries;
    }

    private static Lifetime lifetime(YamlNode node) {
        var lifetime = new Lifetime(
                node.choice("kind", Lifetime.Kind.class), node.optionalSpan("period"), node.optionalSpan("longest"));
        node.noOthers();
        return lifetime;
    }

    private BannerSettings banner() {
        if (consent == null) {
            return BannerSettings.byDefault();
        }
        YamlNode cookie = consent.optionalNode("cookie");
        return new BannerSettings(
                cookie == null ? ChoiceCookie.DEFAULT : cookie(cookie),
                consent.has("placement") ? consent.choice("placement", Placement.class) : Placement.BOTTOM,
                consent.optionalLocalized("title", languages),
                consent.optionalLocalized("body", languages));
    }

    private static ChoiceCookie cookie(YamlNode node) {
        var usual = ChoiceCookie.DEFAULT;
        String name = node.optionalText("name");
        var life = node.optionalSpan("life");
        String domain = node.optionalText("domain");
        var sameSite = node.has("sameSite") ? node.choice("sameSite", SameSite.class) : usual.sameSite();
        node.noOthers();
        try {
            return new ChoiceCookie(
                    name == null ? usual.name() : name, domain, life == null ? usual.life() : life, sameSite);
        } catch (DomainException refused) {
            node.fault(refused.messageKey());
            return usual;
        }
    }

    private List<WebOrigin> origins() {
        var origins = new ArrayList<WebOrigin>();
        for (String written :
                consent == null || !consent.has("origins") ? List.<String>of() : consent.texts("origins")) {
            try {
                origins.add(WebOrigin.parse(written));
            } catch (DomainException refused) {
                consent.fault("origins", "'" + written + "' is no origin like https://www.example.com");
            }
        }
        return origins;
    }
}
