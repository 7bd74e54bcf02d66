package io.candor.ejb.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.LongAdder;

/** Figures of a node's tasks: how many were done, failed and taken over from a dead node, how long they took, how many run now. */
final class TaskMeters extends AbstractSchedulerListener {

    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder revived = new LongAdder();
    private final LongAdder millis = new LongAdder();

    /** Publishes the figures. The server's registry passes on what is made through these methods alone. */
    void publish(MeterRegistry registry, Scheduler scheduler) {
        registry.more().counter("candor.tasks.done", Tags.empty(), done, LongAdder::sum);
        registry.more().counter("candor.tasks.failed", Tags.empty(), failed, LongAdder::sum);
        registry.more().counter("candor.tasks.revived", Tags.empty(), revived, LongAdder::sum);
        registry.more().counter("candor.tasks.milliseconds", Tags.empty(), millis, LongAdder::sum);
        registry.gauge("candor.tasks.running", Tags.empty(), scheduler, TaskMeters::running);
    }

    private static double running(Scheduler scheduler) {
        return scheduler.getCurrentlyExecuting().size();
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        (complete.getResult() == ExecutionComplete.Result.OK ? done : failed).increment();
        millis.add(Math.max(0, complete.getDuration().toMillis()));
    }

    @Override
    public void onExecutionDead(Execution execution) {
        revived.increment();
    }
}
