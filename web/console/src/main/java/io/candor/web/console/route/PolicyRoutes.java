package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about the policy's versions and about its promises. */
final class PolicyRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> EDITORS = EnumSet.of(OWNER, PRIVACY_OFFICER, EDITOR);
    private static final Set<MemberRole> PUBLISHERS = EnumSet.of(OWNER, PRIVACY_OFFICER);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("policy", "/policy", "/policy/versions.xhtml", READERS, "overview", "policy"),
            new ConsoleRoute("begin-version", "/policy/new", "/policy/begin.xhtml", EDITORS, "policy", null),
            new ConsoleRoute("version", "/policy/{number}", "/policy/version.xhtml", READERS, "policy", null),
            new ConsoleRoute("version-head", "/policy/{number}/edit", "/policy/head.xhtml", EDITORS, "version", null),
            new ConsoleRoute(
                    "version-text", "/policy/{number}/text/{language}", "/policy/text.xhtml", READERS, "version", null),
            new ConsoleRoute(
                    "version-promises",
                    "/policy/{number}/promises",
                    "/promise/draft-promises.xhtml",
                    READERS,
                    "version",
                    null),
            new ConsoleRoute(
                    "new-promise",
                    "/policy/{number}/promises/new",
                    "/promise/promise-kind.xhtml",
                    EDITORS,
                    "version-promises",
                    null),
            new ConsoleRoute(
                    "new-promise-of-kind",
                    "/policy/{number}/promises/new/{key}",
                    "/promise/draft-promise.xhtml",
                    EDITORS,
                    "version-promises",
                    null),
            new ConsoleRoute(
                    "version-promise",
                    "/policy/{number}/promises/{id}",
                    "/promise/draft-promise.xhtml",
                    EDITORS,
                    "version-promises",
                    null),
            new ConsoleRoute(
                    "version-changes", "/policy/{number}/changes", "/policy/changes.xhtml", EDITORS, "version", null),
            new ConsoleRoute(
                    "version-schedule",
                    "/policy/{number}/schedule",
                    "/policy/schedule.xhtml",
                    PUBLISHERS,
                    "version",
                    null),
            new ConsoleRoute(
                    "version-comparison",
                    "/policy/compare/{number}/{other}",
                    "/policy/compare.xhtml",
                    READERS,
                    "policy",
                    null),
            new ConsoleRoute("promises", "/promises", "/promise/promises.xhtml", READERS, "overview", "policy"),
            new ConsoleRoute("attestation", "/promises/{id}", "/promise/attest.xhtml", PUBLISHERS, "promises", null));

    private PolicyRoutes() {}
}
