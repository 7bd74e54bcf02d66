package io.candor.web.console.route;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.persistence.tenant.MemberRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pages about webhooks. */
final class WebhookRoutes {

    private static final Set<MemberRole> READERS = EnumSet.of(OWNER, PRIVACY_OFFICER, AUDITOR);
    private static final Set<MemberRole> EDITORS = EnumSet.of(OWNER);

    /** The rows, in the order of the navigation. */
    static final List<ConsoleRoute> ROWS = List.of(
            new ConsoleRoute("webhooks", "/webhooks", "/webhook/webhooks.xhtml", READERS, "overview", "settings"),
            new ConsoleRoute("new-webhook", "/webhooks/new", "/webhook/new-webhook.xhtml", EDITORS, "webhooks", null),
            new ConsoleRoute("webhook", "/webhooks/{id}", "/webhook/webhook.xhtml", READERS, "webhooks", null),
            new ConsoleRoute(
                    "delivery", "/webhooks/messages/{id}", "/webhook/delivery.xhtml", READERS, "webhooks", null));

    private WebhookRoutes() {}
}
