package io.candor.ejb.task;

import io.candor.ejb.shared.InTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Does the work of a task; comes back with when it goes on, UTC, or empty if it is done. */
    @ActivateRequestContext
    public <P extends Record> Optional<Instant> run(TaskKind<P> kind, TaskData data, TaskRun run) {
        P payload = data.payload(kind);
        return inPlace(run, () -> {
            kind.run(payload, run);
            return kind.again(payload, run);
        });
    }

    /** Tells a kind that a task is given up. */
    @ActivateRequestContext
    public <P extends Record> void giveUp(TaskKind<P> kind, TaskData data, TaskRun run, RuntimeException failure) {
        P payload = data.payload(kind);
        inPlace(run, () -> {
            kind.giveUp(payload, run, failure);
            return null;
        });
    }

    private <T> T inPlace(TaskRun run, Supplier<T> work) {
        return run.tenantId() == null ? work.get() : inTenant.call(run.tenantId(), work);
    }
}
