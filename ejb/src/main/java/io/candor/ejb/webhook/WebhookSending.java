package io.candor.ejb.webhook;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.shared.Json;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.webhook.WebhookDelivery;
import io.candor.persistence.webhook.WebhookEndpoint;
import io.candor.persistence.webhook.WebhookEvent;
import io.candor.persistence.webhook.WebhookRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes down what endpoints are told, in the transaction of the change that it tells of. */
@Stateless
@PermitAll
public class WebhookSending {

    private WebhookRepository webhooks;
    private TaskScheduling tasks;
    private WebhookTask task;
    private CurrentTenant tenant;
    private ApplicationClock clock;

    @Inject
    WebhookSending(
            WebhookRepository webhooks,
            TaskScheduling tasks,
            WebhookTask task,
            CurrentTenant tenant,
            ApplicationClock clock) {
        this.webhooks = webhooks;
        this.tasks = tasks;
        this.task = task;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected WebhookSending() {}

    /**
     * Tells every endpoint of the current tenant that wants to know. Nothing happens if none does.
     *
     * @param data what the message says of it: numbers, ids, dates in ISO 8601 and the like, nothing personal, since it is kept for a month
     */
    public void tell(WebhookEvent event, Map<String, Object> data) {
        webhooks.list().stream()
                .filter(endpoint -> endpoint.wants(event))
                .forEach(endpoint -> write(endpoint, event, data));
    }

    /**
     * Tells one endpoint, whatever it has asked for.
     *
     * @param data as for {@link #tell(WebhookEvent, Map)}
     * @return the message's id, under which the endpoint gets it and members see it
     * @throws io.candor.persistence.shared.MissingException if the current tenant has no such endpoint
     */
    public String tell(UUID endpoint, WebhookEvent event, Map<String, Object> data) {
        return write(webhooks.get(endpoint), event, data);
    }

    /** Sends a message that was written before, under the same id. */
    public void again(UUID delivery) {
        tasks.now(task, new WebhookJob(delivery));
    }

    private String write(WebhookEndpoint endpoint, WebhookEvent event, Map<String, Object> data) {
        Instant now = clock.instant();
        String payload = Json.canonical(Map.of(
                "type", event.code(),
                "timestamp", now.toString(),
                "tenant", tenant.id().toString(),
                "data", data));
        String messageId = "msg_" + Ids.next().toString().replace("-", "");
        var delivery = new WebhookDelivery(endpoint.id(), messageId, event, payload, now);
        webhooks.add(delivery);
        again(delivery.id());
        return messageId;
    }
}
