package io.candor.ejb.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Makes schedulers over the application's database: one for a node, and more in tests. Threads are the server's, so that they have the
 * application's names, classes and contexts. Rows are claimed one by one by an update that names the version seen, which needs no
 * transaction: the data source gives connections that commit each statement where none is open, and takes part where one is.
 */
@ApplicationScoped
public class TaskSchedulers {

    static final String TABLE = "scheduled_task";

    /** How soon another node's tasks, and those of a later instant, are seen; a node's own are looked for at each commit. */
    static final Duration POLLED = Duration.ofMillis(500);

    static final Duration HEARTBEAT = Duration.ofSeconds(20);
    static final int MISSED_HEARTBEATS = 4;

    private static final int THREADS = 16;
    private static final Duration LAST_ORDERS = Duration.ofSeconds(10);

    @Resource(lookup = "java:jboss/datasources/CandorDS")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    private final Instance<TaskKind<?>> kinds;
    private final TaskWork work;
    private final ApplicationClock clock;
    private final CandorConfiguration configuration;

    @Inject
    TaskSchedulers(
            @Any Instance<TaskKind<?>> kinds,
            TaskWork work,
            ApplicationClock clock,
            CandorConfiguration configuration) {
        this.kinds = kinds;
        this.work = work;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected TaskSchedulers() {
        this(null, null, null, null);
    }

    /** A scheduler by the application's clock that knows every kind of task; not started yet. */
    public Scheduler make(String node, TaskMeters meters) {
        return make(node, clock, meters);
    }

    /**
     * A scheduler by a clock of its own: what another node would be.
     *
     * @param node its name, up to 50 characters
     */
    public Scheduler make(String node, Clock time) {
        return make(node, time, new TaskMeters());
    }

    private Scheduler make(String node, Clock time, TaskMeters meters) {
        var made = new AtomicReference<Scheduler>();
        Scheduler scheduler = new Builder(database, known(() -> made.get().triggerCheckForDueExecutions()))
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(time::instant)
                .serializer(new TaskDataSerializer())
                .alwaysPersistTimestampInUTC()
                .pollUsingFetch(0.5, 3)
                .pollingInterval(POLLED)
                .heartbeatInterval(Duration.ofSeconds(
                        configuration.number("CANDOR_TASK_HEARTBEAT_SECONDS", (int) HEARTBEAT.toSeconds(), 1, 300)))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_ORDERS)
                // What failed is told by the kind, without the messages of failures, which may hold personal data.
                .failureLogging(LogLevel.OFF, false)
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads))
                .addSchedulerListener(meters)
                .build();
        made.set(scheduler);
        return scheduler;
    }

    private List<Task<?>> known(Runnable look) {
        List<Task<?>> known = new ArrayList<>();
        for (TaskKind<?> kind : kinds) {
            known.add(new ScheduledKind<>(kind, work, look));
        }
        return known;
    }

    /** Waits by the machine's clock between two looks: one that is moved back must not make it wait for days. */
    private static final class Builder extends SchedulerBuilder {

        Builder(DataSource database, List<Task<?>> known) {
            super(database, known);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(POLLED, new SystemClock());
        }
    }
}
