package io.candor.ejb.request.handling;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Reminds of a request before its date, and tells that it has passed. */
@ApplicationScoped
public class RequestDueTask implements TaskKind<RequestDue> {

    private final Instance<RequestReminding> reminding;

    @Inject
    RequestDueTask(Instance<RequestReminding> reminding) {
        this.reminding = reminding;
    }

    /** For the container's proxy. */
    protected RequestDueTask() {
        this(null);
    }

    @Override
    public String name() {
        return "request-due";
    }

    @Override
    public Class<RequestDue> payload() {
        return RequestDue.class;
    }

    @Override
    public void run(RequestDue due, TaskRun run) {
        reminding.get().tell(due);
    }
}
