package io.candor.ejb.pack.export;

import io.candor.ejb.pack.TenantPack;
import io.candor.persistence.brand.Logo;
import io.candor.persistence.shared.Json;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.TenantProfile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a pack as the files that it is read from. */
final class PackWriter {

    private static final int WIDTH = 120;

    private final TenantPack pack;
    private final String language;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    PackWriter(TenantPack pack) {
        this.pack = pack;
        this.language = pack.profile().defaultLanguage();
    }

    SortedMap<String, byte[]> write() {
        var tenant = new PackNode(language);
        profile(tenant);
        brand(tenant);
        company(tenant);
        registers(tenant);
        new ConsentWriter(pack.consent(), language).write(tenant);
        put("tenant.yaml", yaml(tenant));
        pack.versions().forEach(this::version);
        return files;
    }

    private void profile(PackNode tenant) {
        TenantProfile profile = pack.profile();
        tenant.put("slug", pack.slug().value());
        tenant.put("name", profile.name());
        TenantProfile.LegalEntity entity = profile.legalEntity();
        if (entity != null) {
            tenant.put(
                    "legalEntity",
                    tenant.child()
                            .put("name", entity.name())
                            .put("address", entity.address())
                            .put("country", entity.country()));
        }
        tenant.put("byline", profile.byline())
                .put("tagline", profile.tagline())
                .put("website", profile.website())
                .put("jurisdictions", profile.jurisdictions())
                .put("timeZone", profile.timeZone())
                .put("dateFormat", profile.dateFormat())
                .put("languages", profile.languages())
                .put("domains", pack.domains());
    }

    private void brand(PackNode tenant) {
        Brand brand = pack.brand();
        var logo = new Logo(brand.logo());
        String file = "brand/" + logo.fileName();
        files.put(file, logo.bytes());
        tenant.put(
                "brand",
                tenant.child()
                        .put("logo", file)
                        .put("accent", brand.accent())
                        .put("accentDark", brand.accentDark())
                        .put("surface", brand.surface())
                        .put("surfaceDark", brand.surfaceDark()));
    }

    private void company(PackNode tenant) {
        TenantProfile profile = pack.profile();
        tenant.list(
                "contacts",
                profile.contacts(),
                (node, contact) -> node.put("kind", contact.kind())
                        .put("email", contact.email())
                        .put("subject", contact.subject())
                        .put("missing", contact.missing()));
        tenant.list(
                "regulators",
                profile.regulators(),
                (node, regulator) -> node.put("name", regulator.name())
                        .put("url", regulator.url())
                        .put("namedByPolicy", regulator.namedByPolicy()));
        tenant.list(
                "missing",
                profile.gaps(),
                (node, gap) -> node.put("what", gap.what()).put("text", gap.text()));
    }

    private void registers(PackNode tenant) {
        tenant.list(
                "rights",
                pack.rights(),
                (node, right) -> node.put("label", right.profile().label())
                        .put("detail", right.profile().detail())
                        .put("types", right.profile().types()));
        tenant.list("processors", pack.processors(), (node, row) -> {
            var processor = row.profile();
            node.put("name", processor.name());
            if (!processor.named()) {
                node.put("unnamed", true);
            }
            node.put("role", processor.role())
                    .put("data", processor.data())
                    .put("location", processor.location())
                    .put("policyUrl", processor.policyUrl());
        });
        tenant.list("retention", pack.retention(), (node, row) -> {
            var kept = row.profile();
            node.put("category", kept.category())
                    .put("kind", kept.rule().kind())
                    .put("period", kept.rule().period())
                    .put("event", kept.rule().event())
                    .put("min", kept.rule().shortest())
                    .put("max", kept.rule().longest());
            if (kept.soft()) {
                node.put("soft", true);
            }
            node.put("note", kept.note());
        });
    }

    private void version(TenantPack.Version version) {
        String folder = "policy/" + version.number() + "/";
        var node = new PackNode(language);
        node.put("label", version.label())
                .put("published", version.publishedAt().toString())
                .put("effective", version.effectiveAt().toString())
                .put("material", version.material())
                .put("summary", version.summary());
        node.list("promises", version.promises(), (promise, line) -> {
            promise.put("id", line.code());
            ((Map<?, ?>) Json.plain(line.rule())).forEach((key, value) -> promise.keep((String) key, value));
            promise.put("proof", proof(line.proof().name()))
                    .put("soft", line.soft())
                    .put("anchor", line.source().anchor())
                    .put("sentence", line.source().sentence());
        });
        put(folder + "version.yaml", yaml(node));
        version.texts().forEach((language, text) -> put(folder + language + ".md", text.source()));
    }

    private static String proof(String name) {
        return switch (name) {
            case "ENFORCED" -> "A";
            case "SIGNALLED" -> "B";
            default -> "C";
        };
    }

    private void put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String yaml(PackNode node) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(node.plain());
    }

    /** A mapping of a file under construction: what is null, empty or absent is left out, so that it reads like one written by hand. */
    static final class PackNode {

        private final String language;
        private final Map<String, Object> values = new LinkedHashMap<>();

        PackNode(String language) {
            this.language = language;
        }

        PackNode child() {
            return new PackNode(language);
        }

        PackNode put(String key, Object value) {
            Object plain = value instanceof PackNode node ? node.plain() : shortened(Json.plain(value));
            boolean nothing = plain == null
                    || plain instanceof Map<?, ?> map && map.isEmpty()
                    || plain instanceof List<?> list && list.isEmpty();
            if (!nothing) {
                values.put(key, plain);
            }
            return this;
        }

        /** The same, but a list that is empty is written as such: of a promise it says something else than nothing. */
        void keep(String key, Object plain) {
            if (plain != null) {
                values.put(key, plain);
            }
        }

        <T> void list(String key, List<T> items, java.util.function.BiConsumer<PackNode, T> writer) {
            put(
                    key,
                    items.stream()
                            .map(item -> {
                                PackNode node = child();
                                writer.accept(node, item);
                                return node.plain();
                            })
                            .toList());
        }

        Map<String, Object> plain() {
            return values;
        }

        /** A text in the default language alone is written without naming the language. */
        private Object shortened(Object plain) {
            boolean single = plain instanceof Map<?, ?> map && map.size() == 1 && map.get(language) instanceof String;
            return single ? ((Map<?, ?>) plain).get(language) : plain;
        }
    }
}
