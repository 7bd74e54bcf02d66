package io.candor.ejb.request.system;

import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.webhook.WebhookPosting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sends a system a message that asks for nothing, once, and notes what came of it. */
@ApplicationScoped
public class SystemTrialTask implements TaskKind<SystemTrial> {

    private final TaskSending sending;
    private final WebhookPosting client;

    @Inject
    SystemTrialTask(TaskSending sending, WebhookPosting client) {
        this.sending = sending;
        this.client = client;
    }

    /** For the container's proxy. */
    protected SystemTrialTask() {
        this(null, null);
    }

    @Override
    public String name() {
        return "request-system-trial";
    }

    @Override
    public Class<SystemTrial> payload() {
        return SystemTrial.class;
    }

    @Override
    public Retry retry() {
        return new Retry(1, Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
    }

    @Override
    public void run(SystemTrial trial, TaskRun run) {
        sending.prepareTrial(trial.system(), run.id()).ifPresent(message -> {
            WebhookPosting.Answer result = client.post(message.url(), message.headers(), message.body());
            sending.noteTrial(trial.system(), result.status());
        });
    }
}
