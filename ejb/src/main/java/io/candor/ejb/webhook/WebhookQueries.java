package io.candor.ejb.webhook;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.webhook.WebhookDelivery;
import io.candor.persistence.webhook.WebhookEndpoint;
import io.candor.persistence.webhook.WebhookEvent;
import io.candor.persistence.webhook.WebhookRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows members the current tenant's webhooks and what was sent; never a secret. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AUDITOR})
public class WebhookQueries {

    private WebhookRepository webhooks;
    private ApplicationClock clock;

    @Inject
    WebhookQueries(WebhookRepository webhooks, ApplicationClock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected WebhookQueries() {}

    /** Whether an endpoint is told, and whether messages arrive. */
    public enum State {
        FINE,
        FAILING,
        DISABLED
    }

    /**
     * An endpoint.
     *
     * @param since since when it is failing or disabled, UTC; null if it is fine
     * @param formerUntil until when its former secret signs as well, UTC; null if none does
     */
    public record EndpointRow(
            UUID id,
            String url,
            List<WebhookEvent> events,
            State state,
            Instant since,
            Instant formerUntil,
            Instant createdAt) {}

    /**
     * A message.
     *
     * @param attemptedAt when it was last tried, UTC; null for never
     * @param status of the last try; null if there was no answer
     * @param answer of the last try, or why there was none
     */
    public record DeliveryRow(
            UUID id,
            UUID endpointId,
            String messageId,
            WebhookEvent event,
            WebhookDelivery.State state,
            int attempts,
            Instant createdAt,
            Instant attemptedAt,
            Integer status,
            String payload,
            String answer) {}

    /** All endpoints, in the order in which they were added. */
    public List<EndpointRow> list() {
        return webhooks.list().stream().map(this::row).toList();
    }

    /**
     * An endpoint.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public EndpointRow get(UUID id) {
        return row(webhooks.get(id));
    }

    /** The latest messages for an endpoint, the last first. */
    public List<DeliveryRow> deliveries(UUID endpoint, int most) {
        return webhooks.deliveries(endpoint, most).stream()
                .map(WebhookQueries::row)
                .toList();
    }

    /**
     * A message.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public DeliveryRow delivery(UUID id) {
        return row(webhooks.getDelivery(id));
    }

    private EndpointRow row(WebhookEndpoint endpoint) {
        State state = endpoint.disabledAt().isPresent()
                ? State.DISABLED
                : endpoint.failingSince().isPresent() ? State.FAILING : State.FINE;
        return new EndpointRow(
                endpoint.id(),
                endpoint.url(),
                endpoint.events().stream().sorted().toList(),
                state,
                endpoint.disabledAt().or(endpoint::failingSince).orElse(null),
                endpoint.formerUntil()
                        .filter(until -> until.isAfter(clock.instant()))
                        .orElse(null),
                endpoint.createdAt());
    }

    private static DeliveryRow row(WebhookDelivery delivery) {
        return new DeliveryRow(
                delivery.id(),
                delivery.endpointId(),
                delivery.messageId(),
                delivery.event(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.attemptedAt().orElse(null),
                delivery.status().isPresent() ? delivery.status().getAsInt() : null,
                delivery.payload(),
                delivery.answer());
    }
}
