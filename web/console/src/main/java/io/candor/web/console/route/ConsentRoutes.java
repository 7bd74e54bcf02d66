package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the inventory, the banner and its notices, and the websites that show it. */
public final class ConsentRoutes {

    /** Servlet of the page in which the banner is tried out. */
    public static final String BANNER_PREVIEW = "/internal/banner-preview";

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> EDITORS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute(
                    "inventory", "/consents/inventory", "/consent/inventory.xhtml", READERS, "consents", "consent"),
            new ConsoleRoute(
                    "new-category", "/consents/inventory/new", "/consent/category.xhtml", EDITORS, "inventory", null),
            new ConsoleRoute(
                    "category",
                    "/consents/inventory/{key}/edit",
                    "/consent/category.xhtml",
                    EDITORS,
                    "inventory",
                    null),
            new ConsoleRoute(
                    "new-entry", "/consents/inventory/{key}/new", "/consent/entry.xhtml", EDITORS, "inventory", null),
            new ConsoleRoute(
                    "entry", "/consents/inventory/entries/{id}", "/consent/entry.xhtml", EDITORS, "inventory", null),
            new ConsoleRoute("notices", "/consents/notices", "/consent/notices.xhtml", READERS, "consents", "consent"),
            new ConsoleRoute("notice", "/consents/notices/{number}", "/consent/notice.xhtml", READERS, "notices", null),
            new ConsoleRoute("banner", "/consents/banner", "/consent/banner.xhtml", READERS, "consents", "consent"),
            new ConsoleRoute("preview", "/consents/banner/preview", BANNER_PREVIEW, READERS, "banner", null),
            new ConsoleRoute(
                    "origins", "/consents/websites", "/consent/origins.xhtml", READERS, "consents", "consent"));

    private ConsentRoutes() {}
}
