package io.candor.ejb.request.system;

import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.handling.RequestClosing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.handling.RequestTask.Kind;
import io.candor.persistence.request.handling.RequestTask.State;
import io.candor.persistence.request.handling.RequestTaskRepository;
import io.candor.persistence.request.system.DataSystem;
import io.candor.persistence.request.system.DataSystemRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What has to be done where: makes a request's tasks when work on it begins, lets their messages go as soon as they may, and goes on when one is
 * over. All of it may happen twice and does no harm. The caller has locked the request.
 */
@Dependent
public class TaskPlanning {

    private final RequestTaskRepository tasks;
    private final DataSystemRepository systems;
    private final RequestClosing closing;
    private final RequestTrail trail;
    private final TaskScheduling scheduling;
    private final TaskMessageTask message;
    private final ApplicationClock clock;

    @Inject
    TaskPlanning(
            RequestTaskRepository tasks,
            DataSystemRepository systems,
            RequestClosing closing,
            RequestTrail trail,
            TaskScheduling scheduling,
            TaskMessageTask message,
            ApplicationClock clock) {
        this.tasks = tasks;
        this.systems = systems;
        this.closing = closing;
        this.trail = trail;
        this.scheduling = scheduling;
        this.message = message;
        this.clock = clock;
    }

    /**
     * Makes what is missing of the tasks that the request's types demand in each system.
     *
     * @param actor subject of the member who begins
     */
    public void plan(Request request, String actor) {
        List<RequestTask> there = tasks.of(request.id());
        for (DataSystem system : systems.list()) {
            for (Kind kind : demanded(request.facts().asked().types(), system.isAnonymising())) {
                boolean known = there.stream().anyMatch(task -> task.kind() == kind && isAt(task, system.id()));
                if (!known) {
                    add(request, RequestTask.at(system, request.id(), kind, clock.instant()), actor);
                }
            }
        }
        release(request);
    }

    /**
     * Adds one task; a registered system is known by its name.
     *
     * @param place name of the system
     * @throws io.candor.persistence.shared.RefusedException if there is no name, or the system has this task already
     */
    public void add(Request request, Kind kind, String place, String actor) {
        Instant now = clock.instant();
        String name = place == null ? "" : place.strip();
        RequestTask task = systems.list().stream()
                .filter(system -> system.name().equalsIgnoreCase(name))
                .filter(system -> tasks.of(request.id()).stream()
                        .noneMatch(there -> there.kind() == kind && isAt(there, system.id())))
                .findFirst()
                .map(system -> RequestTask.at(system, request.id(), kind, now))
                .orElseGet(() -> new RequestTask(request.id(), kind, name, now));
        add(request, task, actor);
        release(request);
    }

    /** Lets go whatever may leave now. What is to be corrected is read by a member first, who lets it go. */
    public void release(Request request) {
        List<RequestTask> there = tasks.of(request.id());
        there.stream()
                .filter(task -> task.kind() != Kind.CORRECT && task.mayLeave(request.facts()))
                .filter(task -> task.kind() == Kind.FIND || there.stream().noneMatch(other -> isSought(other, task)))
                .forEach(task -> send(request, task));
    }

    /** Writes a task's message down, to be sent behind the commit. */
    public void send(Request request, RequestTask task) {
        boolean connected =
                task.systemId().flatMap(systems::find).flatMap(DataSystem::url).isPresent();
        if (connected) {
            scheduling.wake(message, message.name() + ":" + task.id(), new TaskJob(request.id(), task.id()));
        }
    }

    /**
     * Goes on behind a task that is over, or has failed: where nothing was found nothing has to be done, and what two people agreed to is
     * closed with the last task.
     *
     * @param actor subject of the member who has finished it; null for a system
     */
    public void settled(Request request, RequestTask task, String actor) {
        boolean failed = task.state() == State.FAILED;
        trail.done(
                request,
                failed ? RequestAction.TASK_FAILED : RequestAction.TASK_DONE,
                actor,
                task.place(),
                Changes.with("kind", task.kind())
                        .and("state", State.OPEN, task.state())
                        .and("place", null, task.place()));
        if (task.kind() == Kind.FIND && task.state() == State.NOT_FOUND) {
            task.systemId().ifPresent(system -> spare(request, system));
        }
        if (request.facts().isClosed()) {
            return;
        }
        if (request.facts().head().state() == RequestState.AGREED
                && pending(request).isEmpty()) {
            closing.complete(request, actor);
        } else {
            release(request);
        }
    }

    /** What is not over. */
    public List<RequestTask> pending(Request request) {
        return tasks.of(request.id()).stream()
                .filter(task -> task.state().isPending())
                .toList();
    }

    /** Whether a system will do it by itself as soon as two people have agreed. */
    public boolean waitsForAgreement(RequestTask task) {
        return task.kind().isDestroying()
                && task.state() == State.OPEN
                && task.systemId()
                        .flatMap(systems::find)
                        .flatMap(DataSystem::url)
                        .isPresent();
    }

    private void spare(Request request, UUID system) {
        tasks.of(request.id()).stream()
                .filter(other -> isAt(other, system) && other.state() == State.OPEN)
                .forEach(other -> other.finish(State.NOT_FOUND, null, null, clock.instant()));
    }

    private void add(Request request, RequestTask task, String actor) {
        tasks.add(task);
        trail.done(
                request,
                RequestAction.TASK_ADDED,
                actor,
                task.place(),
                Changes.with("kind", task.kind()).and("place", null, task.place()));
    }

    /** Whether a task looks for what another one needs, in the same system. */
    private static boolean isSought(RequestTask search, RequestTask task) {
        return search.kind() == Kind.FIND
                && search.state().isPending()
                && task.systemId().filter(system -> isAt(search, system)).isPresent();
    }

    private static boolean isAt(RequestTask task, UUID system) {
        return task.systemId().filter(system::equals).isPresent();
    }

    static Set<Kind> demanded(Collection<RequestType> types, boolean anonymising) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (RequestType type : types) {
            switch (type) {
                case ACCESS, PORTABILITY -> kinds.addAll(EnumSet.of(Kind.FIND, Kind.EXPORT));
                case RECTIFICATION -> kinds.addAll(EnumSet.of(Kind.FIND, Kind.CORRECT));
                case ERASURE -> kinds.addAll(EnumSet.of(Kind.FIND, anonymising ? Kind.ANONYMISE : Kind.ERASE));
                case RESTRICTION, OBJECTION, OPT_OUT_OF_SALE, MARKETING_OPT_OUT, WITHDRAW_CONSENT ->
                    kinds.add(Kind.FIND);
                case COMPLAINT, INQUIRY -> {
                    // Whoever answers looks where they have to.
                }
            }
        }
        return kinds;
    }
}
