package io.candor.ejb.task;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.ClockMoved;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Hands out this node's share of the tasks, between {@link #begin} and {@link #end}. */
@ApplicationScoped
public class TaskEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 20_000_000;

    private final TaskMeters meters = new TaskMeters();
    private final TaskSchedulers schedulers;
    private final CandorConfiguration configuration;
    private final ApplicationClock clock;
    private final Instance<MeterRegistry> registries;
    private Scheduler scheduler;

    @Inject
    TaskEngine(
            TaskSchedulers schedulers,
            CandorConfiguration configuration,
            ApplicationClock clock,
            Instance<MeterRegistry> registries) {
        this.schedulers = schedulers;
        this.configuration = configuration;
        this.clock = clock;
        this.registries = registries;
    }

    /** For the container's proxy. */
    protected TaskEngine() {
        this(null, null, null, null);
    }

    @PostConstruct
    void make() {
        scheduler = schedulers.make(configuration.text("CANDOR_NODE_NAME").orElse("candor"), meters);
        // Every module of the application brings the same registry, so there may be more than one to choose from.
        registries.stream().findFirst().ifPresent(registry -> meters.publish(registry, scheduler));
    }

    /** From now on tasks are run here. */
    public void begin() {
        scheduler.start();
    }

    /** What runs is waited for, some seconds long; what takes longer is taken up by another node, or by the next start. */
    public void end() {
        scheduler.stop();
    }

    /** The way to write tasks down; takes part in the caller's transaction. */
    public SchedulerClient client() {
        return scheduler;
    }

    /** Looks for due tasks soon. */
    public void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** What was not due may be due. Development mode only. */
    void lookBecauseTheClockMoved(@Observes ClockMoved moved) {
        look();
    }

    /** Runs what is due, and waits until it is done, at most half a minute. For development and tests. */
    public void runDue() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            look();
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (isSomethingDue() && System.nanoTime() - end < 0);
    }

    private boolean isSomethingDue() {
        var due = new AtomicBoolean();
        // The earliest first; a task that runs is there until it is done.
        scheduler.fetchScheduledExecutions(
                ScheduledExecutionsFilter.all().limit(1),
                task -> due.set(!task.getExecutionTime().isAfter(clock.instant())));
        return due.get();
    }
}
