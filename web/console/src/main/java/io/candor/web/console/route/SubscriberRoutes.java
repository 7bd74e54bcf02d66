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
final class SubscriberRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> KEEPERS = EnumSet.of(OWNER, PRIVACY_OFFICER);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("change-notices", "/notices", "/notice/notices.xhtml", READERS, "overview", "policy"),
            new ConsoleRoute("change-notice", "/notices/{id}", "/notice/notice.xhtml", READERS, "change-notices", null),
            new ConsoleRoute(
                    "notice-control", "/notices/{id}/control", "/notice/notice.xhtml", KEEPERS, "change-notices", null),
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
