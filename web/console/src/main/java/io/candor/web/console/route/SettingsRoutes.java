package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the company, its contacts, its host names and from whom its notices come. */
final class SettingsRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("settings", "/settings", "/settings/company.xhtml", READERS, "overview", "tenant"),
            new ConsoleRoute(
                    "contacts", "/settings/contacts", "/settings/contacts.xhtml", READERS, "settings", "tenant"),
            new ConsoleRoute("domains", "/settings/domains", "/settings/domains.xhtml", READERS, "settings", "tenant"),
            new ConsoleRoute("sender", "/settings/sender", "/settings/sender.xhtml", READERS, "settings", "tenant"));

    private SettingsRoutes() {}
}
