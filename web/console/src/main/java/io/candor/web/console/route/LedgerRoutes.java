package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the consent ledger. */
public final class LedgerRoutes {

    /** Servlet of the exported ledger. */
    public static final String EXPORT = "/internal/ledger-export";

    private static final Set<MemberRole> RATES = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> RECORDS = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("consents", "/consents", "/ledger/rates.xhtml", RATES, "overview", "consent"),
            new ConsoleRoute("records", "/consents/records", "/ledger/records.xhtml", RECORDS, "consents", "consent"),
            new ConsoleRoute("record", "/consents/records/{id}", "/ledger/record.xhtml", RECORDS, "records", null),
            new ConsoleRoute("export-csv", "/consents/export/csv", EXPORT, RECORDS, "records", null),
            new ConsoleRoute("export-jsonl", "/consents/export/jsonl", EXPORT, RECORDS, "records", null));

    private LedgerRoutes() {}
}
