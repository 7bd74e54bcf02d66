package io.candor.web.console.shared;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of a tenant's console: which page or servlet answers which path, for whom, and where it stands in the navigation. What is not
 * in it does not exist. A new feature adds its rows here, and its titles to the messages.
 */
public final class ConsoleRoutes {

    /** Servlet of the exported ledger. */
    public static final String LEDGER_EXPORT = "/internal/ledger-export";

    /** Servlet of the page in which the banner is tried out. */
    public static final String BANNER_PREVIEW = "/internal/banner-preview";

    private static final Set<MemberRole> ALL = EnumSet.allOf(MemberRole.class);
    private static final Set<MemberRole> CONSENT = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> CONSENT_EDITORS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR);

    private static final Set<MemberRole> LEDGER = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);

    private static final List<ConsoleRoute> TABLE = List.of(
            new ConsoleRoute("overview", "/", "/tenant/tenant.xhtml", ALL, null, "tenant"),
            new ConsoleRoute("consents", "/consents", "/ledger/rates.xhtml", CONSENT, "overview", "consent"),
            new ConsoleRoute("records", "/consents/records", "/ledger/records.xhtml", LEDGER, "consents", "consent"),
            new ConsoleRoute("record", "/consents/records/{id}", "/ledger/record.xhtml", LEDGER, "records", null),
            new ConsoleRoute("export-csv", "/consents/export/csv", LEDGER_EXPORT, LEDGER, "records", null),
            new ConsoleRoute("export-jsonl", "/consents/export/jsonl", LEDGER_EXPORT, LEDGER, "records", null),
            new ConsoleRoute(
                    "inventory", "/consents/inventory", "/consent/inventory.xhtml", CONSENT, "consents", "consent"),
            new ConsoleRoute(
                    "new-category",
                    "/consents/inventory/new",
                    "/consent/category.xhtml",
                    CONSENT_EDITORS,
                    "inventory",
                    null),
            new ConsoleRoute(
                    "category",
                    "/consents/inventory/{key}/edit",
                    "/consent/category.xhtml",
                    CONSENT_EDITORS,
                    "inventory",
                    null),
            new ConsoleRoute(
                    "new-entry",
                    "/consents/inventory/{key}/new",
                    "/consent/entry.xhtml",
                    CONSENT_EDITORS,
                    "inventory",
                    null),
            new ConsoleRoute(
                    "entry",
                    "/consents/inventory/entries/{id}",
                    "/consent/entry.xhtml",
                    CONSENT_EDITORS,
                    "inventory",
                    null),
            new ConsoleRoute("notices", "/consents/notices", "/consent/notices.xhtml", CONSENT, "consents", "consent"),
            new ConsoleRoute("notice", "/consents/notices/{number}", "/consent/notice.xhtml", CONSENT, "notices", null),
            new ConsoleRoute("banner", "/consents/banner", "/consent/banner.xhtml", CONSENT, "consents", "consent"),
            new ConsoleRoute("preview", "/consents/banner/preview", BANNER_PREVIEW, CONSENT, "banner", null),
            new ConsoleRoute(
                    "origins", "/consents/websites", "/consent/origins.xhtml", CONSENT, "consents", "consent"));

    private static final Map<String, ConsoleRoute> BY_NAME =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(ConsoleRoute::name, Function.identity()));

    private ConsoleRoutes() {}

    /** A page that a path has led to, and what the path says beside. */
    public record Match(ConsoleRoute route, Map<String, String> values) {}

    /**
     * The page of a path inside a tenant's console.
     *
     * @return empty if there is no such page
     */
    public static Optional<Match> find(String path) {
        for (ConsoleRoute route : TABLE) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isPresent()) {
                return Optional.of(new Match(route, values.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A page of the table.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ConsoleRoute named(String name) {
        ConsoleRoute route = BY_NAME.get(name);
        if (route == null) {
            throw new IllegalArgumentException("there is no page " + name);
        }
        return route;
    }

    /** All pages, in the order of the navigation. */
    public static List<ConsoleRoute> all() {
        return TABLE;
    }
}
