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
     * Tells every endpoint that wants to know.
     *
     * @param data what the message says of it, as plain values
     */
    public void tell(WebhookEvent event, Map<String, Object> data) {
        webhooks.list().stream()
                .filter(endpoint -> endpoint.wants(event))
                .forEach(endpoint -> send(endpoint, event, data));
    }

    void send(WebhookEndpoint endpoint, WebhookEvent event, Map<String, Object> data) {
        Instant now = clock.instant();
        String payload = Json.canonical(Map.of(
                "type", event.code(),
                "timestamp", now.toString(),
                "tenant", tenant.id().toString(),
                "data", data));
        String messageId = "msg_" + Ids.next().toString().replace("-", "");
        var delivery = new WebhookDelivery(endpoint.id(), messageId, event, payload, now);
        webhooks.add(delivery);
        schedule(delivery.id());
    }

    void schedule(UUID delivery) {
        tasks.now(task, new WebhookJob(delivery));
    }
}
