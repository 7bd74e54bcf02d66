package io.candor.ejb.task;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Writes tasks down, in the caller's transaction: what is rolled back leaves no task, and what is committed is done, however many
 * nodes die meanwhile. A task works for the tenant that is current when it is written down. Open to every caller: who may cause the
 * work is decided by the command that schedules it.
 */
@Stateless
@PermitAll
public class TaskScheduling {

    private static final Object LOOKING = TaskScheduling.class;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    private TaskEngine engine;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    TaskScheduling(TaskEngine engine, CurrentTenant currentTenant, ApplicationClock clock) {
        this.engine = engine;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TaskScheduling() {}

    /**
     * As soon as the transaction is committed.
     *
     * @return the task's id
     */
    public <P extends Record> String now(TaskKind<P> kind, P payload) {
        return at(kind, payload, clock.instant());
    }

    /**
     * At an instant, or as soon as possible if it has passed.
     *
     * @param due when, UTC
     * @return the task's id
     */
    public <P extends Record> String at(TaskKind<P> kind, P payload, Instant due) {
        String id = Ids.next().toString();
        once(kind, id, payload, due);
        return id;
    }

    /**
     * At an instant, unless a task of this kind and id is waiting or running already. An id belongs to the kind, not to the tenant:
     * make it of identifiers that are unique everywhere.
     *
     * @param id up to 100 characters
     * @param due when, UTC
     * @return whether there was none
     */
    public <P extends Record> boolean once(TaskKind<P> kind, String id, P payload, Instant due) {
        var task = new TaskInstance<>(kind.name(), id, TaskData.of(tenant(), payload));
        boolean added = engine.client().scheduleIfNotExists(task, due);
        if (added) {
            lookAfterCommit();
        }
        return added;
    }

    /**
     * Makes a task due now: one that is waiting for later is brought forward, and one that is not there any more is written down anew.
     *
     * @param id up to 100 characters
     */
    public <P extends Record> void wake(TaskKind<P> kind, String id, P payload) {
        Instant now = clock.instant();
        if (!once(kind, id, payload, now)) {
            engine.client()
                    .getScheduledExecution(TaskInstanceId.of(kind.name(), id))
                    .filter(task -> !task.isPicked())
                    .ifPresent(task -> engine.client().reschedule(task.getTaskInstance(), now));
            lookAfterCommit();
        }
    }

    /**
     * Takes back a task that has not begun.
     *
     * @return false if there is none, because it is done, was given up, or never was
     */
    public boolean cancel(TaskKind<?> kind, String id) {
        var task = TaskInstanceId.of(kind.name(), id);
        boolean there = engine.client().getScheduledExecution(task).isPresent();
        if (there) {
            engine.client().cancel(task);
        }
        return there;
    }

    /** Takes back everything that was to be done for a tenant and has not begun; what runs at this moment runs to its end. */
    public void cancelAllOf(UUID tenantId) {
        var waiting = new ArrayList<TaskInstanceId>();
        engine.client()
                .fetchScheduledExecutions(
                        ScheduledExecutionsFilter.onlyResolved().withPicked(false), task -> {
                            if (task.getData() instanceof TaskData data && tenantId.equals(data.tenant())) {
                                waiting.add(task.getTaskInstance());
                            }
                        });
        waiting.forEach(engine.client()::cancel);
    }

    /** Whether a task of this kind and id is waiting or running. */
    public boolean isWaiting(TaskKind<?> kind, String id) {
        return engine.client()
                .getScheduledExecution(TaskInstanceId.of(kind.name(), id))
                .isPresent();
    }

    private UUID tenant() {
        return currentTenant.isPresent() ? currentTenant.id() : null;
    }

    private void lookAfterCommit() {
        if (transaction.getResource(LOOKING) != null) {
            return;
        }
        transaction.putResource(LOOKING, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is left to be written.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    engine.look();
                }
            }
        });
    }
}
