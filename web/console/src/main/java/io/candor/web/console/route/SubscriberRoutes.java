package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about those who are told about changes, and about notices. */
public final class SubscriberRoutes {

    /** Servlet of the evidence of a notice as a file. */
    public static final String REPORT = "/internal/notice-report";

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> KEEPERS = EnumSet.of(OWNER, PRIVACY_OFFICER);

    private static final Set<MemberRole> WITNESSES = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("change-notices", "/notices", "/notice/notices.xhtml", READERS, "overview", "policy"),
            new ConsoleRoute("change-notice", "/notices/{id}", "/notice/notice.xhtml", READERS, "change-notices", null),
            new ConsoleRoute("notice-paper", "/notices/{id}/report/pdf", REPORT, WITNESSES, "change-notice", null),
            new ConsoleRoute("notice-report", "/notices/{id}/report/json", REPORT, WITNESSES, "change-notice", null),
            new ConsoleRoute("notice-seal", "/notices/{id}/report/jwt", REPORT, WITNESSES, "change-notice", null),
            new ConsoleRoute(
                    "notice-control", "/notices/{id}/control", "/notice/notice.xhtml", KEEPERS, "change-notices", null),
            new ConsoleRoute(
                    "processor-telling",
                    "/notices/processors",
                    "/notice/notices.xhtml",
                    KEEPERS,
                    "change-notices",
                    null),
            new ConsoleRoute(
                    "ownership-telling",
                    "/notices/ownership",
                    "/notice/ownership.xhtml",
                    KEEPERS,
                    "change-notices",
                    null),
            new ConsoleRoute(
                    "subscribers", "/subscribers", "/subscriber/subscribers.xhtml", READERS, "overview", "policy"),
            new ConsoleRoute(
                    "subscriber-keeping",
                    "/subscribers/accounts",
                    "/subscriber/subscribers.xhtml",
                    KEEPERS,
                    "subscribers",
                    null));

    private SubscriberRoutes() {}
}
