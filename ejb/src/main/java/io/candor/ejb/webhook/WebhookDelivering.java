package io.candor.ejb.webhook;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.webhook.WebhookDelivery;
import io.candor.persistence.webhook.WebhookEndpoint;
import io.candor.persistence.webhook.WebhookRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Before and after a message is posted: what is posted, and what came of it. Each a transaction of its own, none while posting. */
@Stateless
@PermitAll
public class WebhookDelivering {

    private static final Duration KEPT = Duration.ofDays(30);

    private WebhookRepository webhooks;
    private WebhookPosting signing;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    WebhookDelivering(WebhookRepository webhooks, WebhookPosting signing, ApplicationClock clock, AuditLog audit) {
        this.webhooks = webhooks;
        this.signing = signing;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected WebhookDelivering() {}

    /** What is posted. */
    public record Outgoing(String url, Map<String, String> headers, String body) {}

    /** A message with its signatures; empty if its endpoint is told nothing more, and then it is given up. */
    public Optional<Outgoing> prepare(UUID id) {
        Optional<WebhookDelivery> found = webhooks.findDelivery(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        WebhookDelivery delivery = found.get();
        WebhookEndpoint endpoint = webhooks.get(delivery.endpointId());
        if (endpoint.disabledAt().isPresent()) {
            delivery.giveUp();
            return Optional.empty();
        }
        return Optional.of(new Outgoing(
                endpoint.url(),
                signing.headers(endpoint.secrets(), delivery.messageId(), delivery.payload()),
                delivery.payload()));
    }

    /** Notes what came of a try. */
    public void note(UUID id, boolean arrived, Integer status, String answer) {
        WebhookDelivery delivery = webhooks.getDelivery(id);
        WebhookEndpoint endpoint = webhooks.getLocked(delivery.endpointId());
        Instant now = clock.instant();
        delivery.tried(arrived, status, answer, now);
        if (arrived) {
            endpoint.succeeded();
        } else if (endpoint.failed(now)) {
            audit.record(
                    WebhookAction.DISABLED,
                    Thing.of("webhook", endpoint.id(), endpoint.url()),
                    Changes.with("failingSince", endpoint.failingSince().orElse(now)));
        }
    }

    /** Forgets what was sent to the endpoint of a message more than a month ago. */
    public void forgetOld(UUID id) {
        webhooks.findDelivery(id)
                .ifPresent(delivery -> webhooks.forgetBefore(
                        delivery.endpointId(), clock.instant().minus(KEPT)));
    }

    /** Notes that a message is not tried any more. */
    public void giveUp(UUID id) {
        webhooks.findDelivery(id).ifPresent(WebhookDelivery::giveUp);
    }
}
