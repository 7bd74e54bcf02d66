package io.candor.ejb.request.handling;

import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.PointlessTaskException;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTrailRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Sees to it that members are reminded of a request before its date, and told when it has passed. For the task, and for commands. */
@Stateless
@PermitAll
public class RequestReminding {

    private static final Duration BEFORE = Duration.ofDays(7);

    private RequestRepository requests;
    private RequestTrailRepository steps;
    private RequestTrail trail;
    private RequestAlarms alarms;
    private TaskScheduling tasks;
    private RequestDueTask kind;
    private ApplicationClock clock;

    @Inject
    RequestReminding(
            RequestRepository requests,
            RequestTrailRepository steps,
            RequestTrail trail,
            RequestAlarms alarms,
            TaskScheduling tasks,
            RequestDueTask kind,
            ApplicationClock clock) {
        this.requests = requests;
        this.steps = steps;
        this.trail = trail;
        this.alarms = alarms;
        this.tasks = tasks;
        this.kind = kind;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestReminding() {}

    /** Writes down when to remind of a request that has got its dates, or other dates; a request without a date is left alone. */
    public void plan(RequestFacts facts) {
        facts.clock().due().ifPresent(due -> {
            plan(facts, due, false, due.minus(BEFORE));
            plan(facts, due, true, due);
        });
    }

    /**
     * Tells that a request is due, unless it is answered, waits for its person, or has another date by now.
     *
     * @throws PointlessTaskException if there is no such request any more
     */
    public void tell(RequestDue due) {
        Request request = requests.getLocked(due.requestId());
        RequestFacts facts = request.facts();
        boolean same = facts.clock()
                .due()
                .map(Instant::toString)
                .filter(due.dueAt()::equals)
                .isPresent();
        boolean waiting = facts.clock().course().lasting().isPresent();
        RequestStep step = due.passed() ? RequestStep.ESCALATED : RequestStep.REMINDED;
        // A task may run twice; the request is locked, so that the second run sees what the first has done.
        boolean told = steps.exists(due.requestId(), step, due.dueAt());
        if (same && !waiting && !told && !facts.isClosed()) {
            trail.step(request, step, null, due.dueAt());
            alarms.tell(facts, due.passed());
        }
    }

    private void plan(RequestFacts facts, Instant due, boolean passed, Instant at) {
        if (at.isAfter(clock.instant())) {
            String id = facts.head().id() + ":" + due.getEpochSecond() + (passed ? ":passed" : ":soon");
            tasks.once(kind, id, new RequestDue(facts.head().id(), due.toString(), passed), at);
        }
    }
}
