package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.task.TaskSchedulers;
import io.candor.it.inside.Errand;
import io.candor.it.inside.ErrandTask;
import io.candor.it.inside.ErrandTask.Happened;
import io.candor.it.inside.Errands;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks in the application that ships: with the change or not at all, again when they fail, once however many nodes there are. */
@ExtendWith(ArquillianExtension.class)
class TasksIT {

    private static final UUID TENANT = UUID.randomUUID();

    @Inject
    private Errands errands;

    @Inject
    private ErrandTask kind;

    @Inject
    private TaskEngine engine;

    @Inject
    private TaskSchedulers schedulers;

    @Inject
    private ApplicationClock clock;

    @Inject
    private InTenant inTenant;

    @Inject
    private Storage storage;

    private final String what = UUID.randomUUID().toString();

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void aTaskRunsForTheTenantThatScheduledIt() {
        String id = inTenant.call(TENANT, () -> errands.schedule(new Errand(what, 0), clock.instant()));
        engine.runDue();
        assertThat(kind.of(what)).containsExactly(new Happened(what, 1, TENANT, false));
        assertThat(errands.isWaiting(id)).isFalse();
    }

    @Test
    void thePlatformsOwnTaskRunsWithoutATenant() {
        errands.schedule(new Errand(what, 0), clock.instant());
        engine.runDue();
        assertThat(kind.of(what)).containsExactly(new Happened(what, 1, null, false));
    }

    @Test
    void aRolledBackChangeLeavesNoTask() {
        String id = errands.scheduleInVain(new Errand(what, 0), clock.instant());
        engine.runDue();
        assertThat(errands.isWaiting(id)).isFalse();
        assertThat(kind.of(what)).isEmpty();
    }

    @Test
    void aCommittedTaskIsRunAtOnceWithoutBeingAskedFor() {
        errands.schedule(new Errand(what, 0), clock.instant());
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (kind.of(what).isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(kind.of(what)).hasSize(1);
    }

    @Test
    void aTaskWaitsForItsInstant() {
        String id = errands.schedule(new Errand(what, 0), clock.instant().plus(Duration.ofDays(30)));
        engine.runDue();
        assertThat(kind.of(what)).isEmpty();
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        engine.runDue();
        assertThat(kind.of(what)).hasSize(1);
        assertThat(errands.isWaiting(id)).isFalse();
    }

    @Test
    void oneIdIsTakenOnce() {
        String id = UUID.randomUUID().toString();
        assertThat(errands.twice(id, new Errand(what, 0), clock.instant())).isFalse();
        engine.runDue();
        assertThat(kind.of(what)).hasSize(1);
    }

    @Test
    void aCancelledTaskDoesNotRun() {
        String id = errands.schedule(new Errand(what, 0), clock.instant().plus(Duration.ofHours(1)));
        assertThat(errands.cancel(id)).isTrue();
        assertThat(errands.cancel(id)).isFalse();
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        engine.runDue();
        assertThat(kind.of(what)).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLater() {
        inTenant.call(TENANT, () -> errands.schedule(new Errand(what, 1), clock.instant()));
        engine.runDue();
        assertThat(kind.of(what)).containsExactly(new Happened(what, 1, TENANT, false));
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        engine.runDue();
        assertThat(kind.of(what)).hasSize(1);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
        engine.runDue();
        assertThat(kind.of(what))
                .containsExactly(new Happened(what, 1, TENANT, false), new Happened(what, 2, TENANT, false));
    }

    @Test
    void whatAlwaysFailsIsGivenUpAndSaysSoOnce() {
        String id = inTenant.call(TENANT, () -> errands.schedule(new Errand(what, 99), clock.instant()));
        for (int i = 0; i < 5; i++) {
            engine.runDue();
            clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        }
        assertThat(kind.of(what))
                .containsExactly(
                        new Happened(what, 1, TENANT, false),
                        new Happened(what, 2, TENANT, false),
                        new Happened(what, 3, TENANT, false),
                        new Happened(what, 3, TENANT, true));
        assertThat(errands.isWaiting(id)).isFalse();
    }

    @Test
    void whatCanNeverSucceedIsGivenUpAtOnce() {
        errands.schedule(new Errand(what, -1), clock.instant());
        engine.runDue();
        assertThat(kind.of(what)).extracting(Happened::givenUp).containsExactly(false, true);
    }

    @Test
    void twoNodesRunEachTaskOnce() {
        Scheduler other = schedulers.make("other", clock);
        other.start();
        try {
            for (int i = 0; i < 100; i++) {
                errands.schedule(new Errand(what, 0), clock.instant());
                other.triggerCheckForDueExecutions();
            }
            engine.runDue();
        } finally {
            other.stop();
        }
        assertThat(kind.of(what)).hasSize(100);
    }

    @Test
    void theTaskOfADeadNodeIsTakenOver() {
        String id = errands.schedule(new Errand(what, 0), clock.instant().plus(Duration.ofDays(1)));
        Instant later = clock.instant().plus(Duration.ofDays(2));
        storage.sql(connection -> {
            try (PreparedStatement claim = connection.prepareStatement("update scheduled_task set picked = true,"
                    + " picked_by = 'dead', last_heartbeat = ?, version = version + 1 where task_instance = ?")) {
                claim.setTimestamp(1, Timestamp.from(later), Calendar.getInstance(TimeZone.getTimeZone("UTC")));
                claim.setString(2, id);
                return claim.executeUpdate();
            }
        });
        assertThat(takenOverAt(later.plus(Duration.ofSeconds(70)), id)).isFalse();
        assertThat(takenOverAt(later.plus(Duration.ofSeconds(90)), id)).isTrue();
        clock.moveTo(later.plus(Duration.ofMinutes(20)));
        engine.runDue();
        assertThat(kind.of(what)).containsExactly(new Happened(what, 2, null, false));
    }

    /** Whether a node with this time takes the claimed task from its dead node: its first look is at its start. */
    private boolean takenOverAt(Instant now, String id) {
        Scheduler other = schedulers.make("survivor", Clock.fixed(now, clock.getZone()));
        other.start();
        try {
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (isClaimed(id) && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(20_000_000);
            }
            return !isClaimed(id);
        } finally {
            other.stop();
        }
    }

    private boolean isClaimed(String id) {
        return storage.sql(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select picked from scheduled_task where task_instance = ?")) {
                query.setString(1, id);
                try (var rows = query.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                }
            }
        });
    }
}
