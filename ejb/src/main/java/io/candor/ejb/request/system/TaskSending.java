package io.candor.ejb.request.system;

import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.handling.RequestTaskRepository;
import io.candor.persistence.request.system.DataSystemRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Before and after a system is asked: what it is asked, and what came of it. Each a transaction of its own, none while asking. */
@Stateless
@PermitAll
public class TaskSending {

    private RequestRepository requests;
    private RequestTaskRepository tasks;
    private DataSystemRepository systems;
    private TaskMessages messages;
    private RequestTrail trail;
    private ApplicationClock clock;

    @Inject
    TaskSending(
            RequestRepository requests,
            RequestTaskRepository tasks,
            DataSystemRepository systems,
            TaskMessages messages,
            RequestTrail trail,
            ApplicationClock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.systems = systems;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TaskSending() {}

    /** A task's message; empty if it may not leave any more: it is done, dropped, or its request has ended. */
    public Optional<TaskMessages.Outgoing> prepare(TaskJob job) {
        Request request = requests.getLocked(job.request());
        RequestTask task = tasks.getLocked(job.request(), job.task());
        if (!task.mayLeave(request.facts())) {
            return Optional.empty();
        }
        return task.systemId().flatMap(systems::find).flatMap(system -> messages.asking(request, task, system));
    }

    /**
     * Notes what came of a try.
     *
     * @param why why it did not arrive
     */
    public void note(TaskJob job, boolean arrived, String why) {
        Request request = requests.getLocked(job.request());
        RequestTask task = tasks.getLocked(job.request(), job.task());
        task.tried(arrived, why, clock.instant());
        if (arrived) {
            trail.done(request, RequestAction.TASK_SENT, null, task.place(), changes(task));
        }
    }

    /** Notes that a message is not tried any more. */
    public void giveUp(TaskJob job) {
        Request request = requests.getLocked(job.request());
        RequestTask task = tasks.getLocked(job.request(), job.task());
        task.giveUp();
        trail.done(request, RequestAction.TASK_FAILED, null, task.place(), changes(task));
    }

    /** A message that asks for nothing; empty if the system is gone, or is not asked by messages any more. */
    public Optional<TaskMessages.Outgoing> prepareTrial(UUID system, String id) {
        return systems.find(system).flatMap(there -> messages.trial(there, id, clock.instant()));
    }

    /**
     * Notes what came of it.
     *
     * @param status HTTP status; null if there was no answer
     */
    public void noteTrial(UUID system, Integer status) {
        systems.getLocked(system).tried(status, clock.instant());
    }

    private static Changes changes(RequestTask task) {
        return Changes.with("kind", task.kind())
                .and("place", null, task.place())
                .and("message", null, TaskMessages.messageId(task));
    }
}
