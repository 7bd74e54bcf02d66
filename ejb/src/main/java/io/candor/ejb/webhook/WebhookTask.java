package io.candor.ejb.webhook;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Posts a message; if it does not arrive, again and again for about a day, with growing pauses. */
@ApplicationScoped
public class WebhookTask implements TaskKind<WebhookJob> {

    private final WebhookDelivering delivering;
    private final WebhookClient client;

    @Inject
    WebhookTask(WebhookDelivering delivering, WebhookClient client) {
        this.delivering = delivering;
        this.client = client;
    }

    /** For the container's proxy. */
    protected WebhookTask() {
        this(null, null);
    }

    /** The message has not arrived this time. */
    static class NotArrivedException extends RuntimeException {
        NotArrivedException() {
            super("the endpoint has not taken the message");
        }
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Class<WebhookJob> payload() {
        return WebhookJob.class;
    }

    @Override
    public void run(WebhookJob job, TaskRun run) {
        delivering.prepare(job.delivery()).ifPresent(message -> {
            WebhookClient.Result result = client.post(message.url(), message.headers(), message.body());
            delivering.note(job.delivery(), result.arrived(), result.status(), result.answer());
            if (!result.arrived()) {
                throw new NotArrivedException();
            }
            delivering.forgetOld(job.delivery());
        });
    }

    @Override
    public void giveUp(WebhookJob job, TaskRun run, RuntimeException failure) {
        delivering.giveUp(job.delivery());
    }
}
