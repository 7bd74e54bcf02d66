package io.candor.ejb.webhook;

import static io.candor.persistence.tenant.MemberRole.OWNER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.webhook.WebhookDelivery;
import io.candor.persistence.webhook.WebhookEndpoint;
import io.candor.persistence.webhook.WebhookEvent;
import io.candor.persistence.webhook.WebhookRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says where the current tenant is told of what happens here, and of what. */
@Stateless
@PermitAll
@AllowedTo(OWNER)
public class WebhookEditing {

    private static final int MOST = 20;

    private WebhookRepository webhooks;
    private WebhookSending sending;
    private WebhookPosting signing;
    private CandorConfiguration configuration;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    WebhookEditing(
            WebhookRepository webhooks,
            WebhookSending sending,
            WebhookPosting signing,
            CandorConfiguration configuration,
            ApplicationClock clock,
            AuditLog audit) {
        this.webhooks = webhooks;
        this.sending = sending;
        this.signing = signing;
        this.configuration = configuration;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected WebhookEditing() {}

    /** A new endpoint and its secret, which nobody can ask for again. */
    public record Added(UUID id, String secret) {}

    /**
     * Adds an endpoint.
     *
     * @throws RefusedException if the address is no https address, nothing is to be told, or there are 20 endpoints
     */
    public Added add(String url, Set<WebhookEvent> events) {
        if (webhooks.list().size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.webhook-many", MOST);
        }
        WebhookPosting.Made secret = signing.make();
        var endpoint =
                new WebhookEndpoint(url, events, secret.sealed(), configuration.isDevelopment(), clock.instant());
        webhooks.add(endpoint);
        audit.record(WebhookAction.ADDED, thing(endpoint), Changes.with("events", endpoint.events()));
        return new Added(endpoint.id(), secret.text());
    }

    /**
     * Says of what an endpoint is told.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     * @throws RefusedException if that is nothing
     */
    public void listenTo(UUID id, Set<WebhookEvent> events) {
        WebhookEndpoint endpoint = webhooks.getLocked(id);
        Changes changes = Changes.of("events", endpoint.events(), events);
        endpoint.listenTo(events);
        audit.record(WebhookAction.EVENTS_CHANGED, thing(endpoint), changes);
    }

    /**
     * Gives an endpoint another secret; for a day, the former one signs as well.
     *
     * @return the secret, which nobody can ask for again
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public String renewSecret(UUID id) {
        WebhookEndpoint endpoint = webhooks.getLocked(id);
        WebhookPosting.Made secret = signing.make();
        endpoint.renew(secret.sealed(), clock.instant());
        audit.record(WebhookAction.SECRET_RENEWED, thing(endpoint));
        return secret.text();
    }

    /**
     * Takes an endpoint out, with its messages.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public void remove(UUID id) {
        WebhookEndpoint endpoint = webhooks.getLocked(id);
        audit.record(WebhookAction.REMOVED, thing(endpoint));
        webhooks.remove(endpoint);
    }

    /**
     * Tells an endpoint again that was told nothing more because it failed for days.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public void open(UUID id) {
        WebhookEndpoint endpoint = webhooks.getLocked(id);
        endpoint.open();
        audit.record(WebhookAction.OPENED, thing(endpoint));
    }

    /**
     * Sends an endpoint a message that tells of nothing.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public void test(UUID id) {
        WebhookEndpoint endpoint = webhooks.getLocked(id);
        sending.tell(id, WebhookEvent.WEBHOOK_TEST, Map.of("says", "Nothing has happened. This is a test."));
        audit.record(WebhookAction.TESTED, thing(endpoint));
    }

    /**
     * Sends a message once more, under the same id.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such one
     */
    public void replay(UUID deliveryId) {
        WebhookDelivery delivery = webhooks.getDelivery(deliveryId);
        WebhookEndpoint endpoint = webhooks.getLocked(delivery.endpointId());
        delivery.replay();
        sending.again(deliveryId);
        audit.record(WebhookAction.REPLAYED, thing(endpoint), Changes.with("message", delivery.messageId()));
    }

    private static Thing thing(WebhookEndpoint endpoint) {
        return Thing.of("webhook", endpoint.id(), endpoint.url());
    }
}
