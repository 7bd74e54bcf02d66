package io.candor.ejb.task;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** A kind of task as the library wants it: done once, tried again by the kind's own rule, taken up by another node if one dies. */
final class ScheduledKind<P extends Record> extends AbstractTask<TaskData> {

    private static final Logger LOG = Logger.getLogger(ScheduledKind.class);

    private final TaskKind<P> kind;
    private final TaskWork work;
    private final Runnable look;

    /**
     * @param look makes the scheduler look for due tasks soon
     */
    ScheduledKind(TaskKind<P> kind, TaskWork work, Runnable look) {
        super(
                kind.name(),
                TaskData.class,
                (complete, row) -> failed(kind, work, complete, row),
                (complete, row) -> failed(kind, work, complete, row));
        this.kind = kind;
        this.work = work;
        this.look = look;
    }

    @Override
    public CompletionHandler<TaskData> execute(TaskInstance<TaskData> task, ExecutionContext context) {
        Optional<Instant> again = work.run(kind, task.getData(), runOf(context.getExecution()));
        if (again.isEmpty()) {
            return (complete, row) -> row.remove();
        }
        Instant next = again.get().truncatedTo(ChronoUnit.MICROS);
        return (complete, row) -> {
            row.reschedule(complete, next);
            if (!next.isAfter(complete.getTimeDone())) {
                look.run();
            }
        };
    }

    @Override
    public SchedulableInstance<TaskData> schedulableInstance(String id) {
        return new SchedulableTaskInstance<>(instance(id), now -> now);
    }

    @Override
    public SchedulableInstance<TaskData> schedulableInstance(String id, TaskData data) {
        return new SchedulableTaskInstance<>(instance(id, data), now -> now);
    }

    /**
     * Behind a failure, or the death of the node that did it. A death counts as a failure, so that work which kills is given up, too; but
     * mostly the work is not to blame, and the lease that has run out was pause enough.
     */
    private static <P extends Record> void failed(
            TaskKind<P> kind, TaskWork work, ExecutionComplete complete, ExecutionOperations<TaskData> row) {
        Execution execution = complete.getExecution();
        int failures = execution.consecutiveFailures + 1;
        Throwable cause = complete.getCause().orElse(null);
        if (cause instanceof PointlessTaskException || kind.retry().isOver(failures)) {
            LOG.errorf(
                    "task %s %s is given up after %d tries: %s",
                    kind.name(), execution.getId(), failures, described(cause));
            try {
                work.giveUp(kind, (TaskData) execution.taskInstance.getData(), runOf(execution), failure(cause));
            } finally {
                row.remove();
            }
            return;
        }
        Duration pause = cause == null ? Duration.ZERO : kind.retry().pause(failures, ThreadLocalRandom.current());
        Instant next = complete.getTimeDone().plus(pause).truncatedTo(ChronoUnit.MICROS);
        LOG.warnf(
                "task %s %s failed for the %d. time and is tried again at %s: %s",
                kind.name(), execution.getId(), failures, next, described(cause));
        LOG.debugf(cause, "task %s %s", kind.name(), execution.getId());
        row.reschedule(complete, next);
    }

    private static TaskRun runOf(Execution execution) {
        var data = (TaskData) execution.taskInstance.getData();
        return new TaskRun(execution.getId(), data.tenant(), execution.consecutiveFailures + 1);
    }

    /** Kinds of failure alone, since messages may hold addresses and names; the reason of a pointless task holds none. */
    private static String described(Throwable cause) {
        if (cause == null) {
            return "its node has died";
        }
        if (cause instanceof PointlessTaskException) {
            return cause.getMessage();
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String kind = cause.getClass().getName();
        return root == cause ? kind : kind + ", because of " + root.getClass().getName();
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        return new IllegalStateException(described(cause), cause);
    }
}
