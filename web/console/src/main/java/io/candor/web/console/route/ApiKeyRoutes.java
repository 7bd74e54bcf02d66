package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about API keys. */
final class ApiKeyRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("api-keys", "/api-keys", "/apikey/keys.xhtml", READERS, "overview", "settings"),
            new ConsoleRoute(
                    "new-api-key", "/api-keys/new", "/apikey/new-key.xhtml", EnumSet.of(OWNER), "api-keys", null),
            new ConsoleRoute("api-key", "/api-keys/{id}", "/apikey/key.xhtml", READERS, "api-keys", null));

    private ApiKeyRoutes() {}
}
