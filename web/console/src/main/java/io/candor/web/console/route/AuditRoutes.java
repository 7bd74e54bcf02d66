package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the audit log. */
public final class AuditRoutes {

    /** Servlet of the exported log. */
    public static final String EXPORT = "/internal/audit-export";

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("audit", "/audit", "/audit/audit.xhtml", READERS, "overview", "settings"),
            new ConsoleRoute("audit-entry", "/audit/{id}", "/audit/entry.xhtml", READERS, "audit", null),
            new ConsoleRoute("audit-csv", "/audit/export/csv", EXPORT, READERS, "audit", null),
            new ConsoleRoute("audit-jsonl", "/audit/export/jsonl", EXPORT, READERS, "audit", null));

    private AuditRoutes() {}
}
