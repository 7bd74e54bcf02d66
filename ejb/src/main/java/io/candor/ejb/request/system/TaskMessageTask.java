package io.candor.ejb.request.system;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.webhook.WebhookPosting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Asks a system to do something; if the message does not arrive, again and again for about a day, with growing pauses, always under the same
 * id. A node that dies behind the message and before its note makes it go once more; the system knows it by the id.
 */
@ApplicationScoped
public class TaskMessageTask implements TaskKind<TaskJob> {

    private final Instance<TaskSending> sending;
    private final WebhookPosting client;

    @Inject
    TaskMessageTask(Instance<TaskSending> sending, WebhookPosting client) {
        this.sending = sending;
        this.client = client;
    }

    /** For the container's proxy. */
    protected TaskMessageTask() {
        this(null, null);
    }

    /** The message has not arrived this time. */
    static class NotArrivedException extends RuntimeException {
        NotArrivedException() {
            super("the system has not taken the message");
        }
    }

    @Override
    public String name() {
        return "request-task";
    }

    @Override
    public Class<TaskJob> payload() {
        return TaskJob.class;
    }

    @Override
    public void run(TaskJob job, TaskRun run) {
        sending.get().prepare(job).ifPresent(message -> {
            WebhookPosting.Answer result = client.post(message.url(), message.headers(), message.body());
            sending.get().note(job, result.arrived(), why(result));
            if (!result.arrived()) {
                throw new NotArrivedException();
            }
        });
    }

    @Override
    public void giveUp(TaskJob job, TaskRun run, RuntimeException failure) {
        sending.get().giveUp(job);
    }

    /** Never what was answered: nobody knows what a system puts into it. */
    private static String why(WebhookPosting.Answer result) {
        return result.status() == null ? result.silence() : "HTTP " + result.status();
    }
}
