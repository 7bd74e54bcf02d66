package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the people of the tenant. */
final class MemberRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);
    private static final Set<MemberRole> EDITORS = EnumSet.of(OWNER, PRIVACY_OFFICER);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("members", "/members", "/member/members.xhtml", READERS, "overview", "settings"),
            new ConsoleRoute("invite", "/members/invite", "/member/invite.xhtml", EDITORS, "members", null),
            new ConsoleRoute("member", "/members/{id}", "/member/member.xhtml", EDITORS, "members", null));

    private MemberRoutes() {}
}
