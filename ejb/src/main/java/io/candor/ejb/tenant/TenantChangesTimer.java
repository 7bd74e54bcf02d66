package io.candor.ejb.tenant;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.ClockMoved;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Learns once a second, on every node, which tenants have changed on any node, and has them forgotten here. One indexed query; the
 * window overlaps because nodes' clocks differ, and a revision seen once is not acted on again.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TenantChangesTimer {

    private static final Logger LOG = Logger.getLogger(TenantChangesTimer.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Map<UUID, Long> seen = new HashMap<>();

    @Resource
    private TimerService timers;

    private TenantQueries queries;
    private TenantDirectory directory;
    private ApplicationClock clock;
    private Instant since = Instant.EPOCH;

    @Inject
    TenantChangesTimer(TenantQueries queries, TenantDirectory directory, ApplicationClock clock) {
        this.queries = queries;
        this.directory = directory;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TenantChangesTimer() {}

    @PostConstruct
    synchronized void begin() {
        since = clock.instant();
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** A clock that was put back would hide what changes from now on, so everything is asked for once. Development mode only. */
    public synchronized void lookAtAll(@Observes ClockMoved moved) {
        since = Instant.EPOCH.plus(OVERLAP);
    }

    /** Asks what has changed since the last time. Runs by itself; calls do not overlap. */
    @Timeout
    public synchronized void look() {
        try {
            Instant asked = clock.instant();
            List<TenantQueries.Change> recent = queries.changedSince(since.minus(OVERLAP));
            directory.forget(recent.stream()
                    .filter(change -> !Objects.equals(seen.get(change.id()), change.revision()))
                    .map(change -> new TenantChanged(change.id(), change.revision()))
                    .toList());
            seen.clear();
            recent.forEach(change -> seen.put(change.id(), change.revision()));
            since = asked;
        } catch (RuntimeException e) {
            // The outer loop of a timer: the next second tries again, and pages kept meanwhile stay as they are.
            LOG.warnf("changes of tenants could not be read: %s", e.getClass().getSimpleName());
        }
    }
}
