package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about requests of persons. */
public final class RequestRoutes {

    /** Servlet of what is attached to a request. */
    public static final String FILE = "/internal/request-file";

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AGENT, AUDITOR);
    private static final Set<MemberRole> WORKERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AGENT);
    private static final Set<MemberRole> DECIDERS = EnumSet.of(OWNER, PRIVACY_OFFICER);

    private static final Set<MemberRole> KEEPERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("requests", "/requests", "/request/queue.xhtml", READERS, "overview", "requests"),
            new ConsoleRoute(
                    "request-figures", "/requests/figures", "/request/figures.xhtml", READERS, "overview", "requests"),
            new ConsoleRoute(
                    "request-templates",
                    "/requests/templates",
                    "/request/templates.xhtml",
                    READERS,
                    "requests",
                    "requests"),
            new ConsoleRoute(
                    "new-request-template",
                    "/requests/templates/new",
                    "/request/template.xhtml",
                    DECIDERS,
                    "request-templates",
                    null),
            new ConsoleRoute(
                    "request-template",
                    "/requests/templates/{id}",
                    "/request/template.xhtml",
                    DECIDERS,
                    "request-templates",
                    null),
            new ConsoleRoute("systems", "/requests/systems", "/system/systems.xhtml", READERS, "requests", "requests"),
            new ConsoleRoute("new-system", "/requests/systems/new", "/system/system.xhtml", DECIDERS, "systems", null),
            new ConsoleRoute("system", "/requests/systems/{id}", "/system/system.xhtml", READERS, "systems", null),
            new ConsoleRoute("mailbox", "/requests/mailbox", "/mailbox/mailbox.xhtml", KEEPERS, "requests", "requests"),
            new ConsoleRoute("request", "/requests/{id}", "/request/request.xhtml", READERS, "requests", null),
            new ConsoleRoute("request-file", "/requests/{id}/files/{number}", FILE, READERS, "request", null),
            new ConsoleRoute("request-clock", "/requests/{id}/clock", "/request/clock.xhtml", WORKERS, "request", null),
            new ConsoleRoute(
                    "request-decision",
                    "/requests/{id}/decision",
                    "/request/decision.xhtml",
                    DECIDERS,
                    "request",
                    null));

    private RequestRoutes() {}
}
