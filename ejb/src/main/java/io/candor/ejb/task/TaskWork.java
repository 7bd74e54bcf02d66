package io.candor.ejb.task;

import io.candor.ejb.shared.InTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Calls a kind's work with a request context of its own, and in the tenant for which it was scheduled. */
@ApplicationScoped
public class TaskWork {

    private final InTenant inTenant;

    @Inject
    TaskWork(InTenant inTenant) {
        this.inTenant = inTenant;
    }

    /** For the container's proxy. */
    protected TaskWork() {
        this(null);
    }

    /** Does the work of a task. */
    @ActivateRequestContext
    public <P extends Record> void run(TaskKind<P> kind, TaskData data, TaskRun run) {
        P payload = data.payload(kind);
        inPlace(run, () -> kind.run(payload, run));
    }

    /** Tells a kind that a task is given up. */
    @ActivateRequestContext
    public <P extends Record> void giveUp(TaskKind<P> kind, TaskData data, TaskRun run, RuntimeException failure) {
        P payload = data.payload(kind);
        inPlace(run, () -> kind.giveUp(payload, run, failure));
    }

    private void inPlace(TaskRun run, Runnable work) {
        if (run.tenantId() == null) {
            work.run();
            return;
        }
        inTenant.call(run.tenantId(), () -> {
            work.run();
            return null;
        });
    }
}
