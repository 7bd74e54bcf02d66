package io.candor.ejb.pack.export;

import io.candor.ejb.pack.TenantPack;
import io.candor.ejb.pack.export.PackWriter.PackNode;
import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.Lifetime;

/** Writes what a pack says about cookies and consent. */
final class ConsentWriter {

    private final TenantPack.Consent consent;
    private final String language;

    ConsentWriter(TenantPack.Consent consent, String language) {
        this.consent = consent;
        this.language = language;
    }

    void write(PackNode tenant) {
        var storage = new PackNode(language);
        storage.list("categories", consent.categories(), (node, row) -> {
            var category = row.profile();
            node.put("key", row.key())
                    .put("label", category.label())
                    .put("description", category.description())
                    .put("locked", category.locked())
                    .put("signals", category.signals());
        });
        storage.list("entries", consent.entries(), (node, row) -> {
            var entry = row.profile();
            node.put("name", entry.name())
                    .put("provider", entry.provider())
                    .put("purpose", entry.purpose())
                    .put("kind", entry.kind())
                    .put("category", row.categoryKey())
                    .put("lifetime", lifetime(entry.lifetime()));
        });
        tenant.put("storage", storage);
        tenant.put("consent", banner());
    }

    private PackNode lifetime(Lifetime lifetime) {
        return new PackNode(language)
                .put("kind", lifetime.kind())
                .put("period", lifetime.period())
                .put("longest", lifetime.longest());
    }

    private PackNode banner() {
        BannerSettings banner = consent.banner();
        BannerSettings.ChoiceCookie cookie = banner.cookie();
        return new PackNode(language)
                .put(
                        "cookie",
                        new PackNode(language)
                                .put("name", cookie.name())
                                .put("domain", cookie.domain())
                                .put("life", cookie.life())
                                .put("sameSite", cookie.sameSite()))
                .put("placement", banner.placement())
                .put("title", banner.title())
                .put("body", banner.body())
                .put("origins", consent.origins().stream().map(Object::toString).toList());
    }
}
