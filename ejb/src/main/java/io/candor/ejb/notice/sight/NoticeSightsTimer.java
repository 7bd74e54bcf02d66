package io.candor.ejb.notice.sight;

import io.candor.ejb.notice.sight.NoticeSights.Sight;
import io.candor.ejb.shared.InTenant;
import io.candor.persistence.notice.sight.Seen;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Writes down once a minute, on every node, how often notices were given to tenants' products there. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeSightsTimer {

    private static final Logger LOG = Logger.getLogger(NoticeSightsTimer.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Resource
    private TimerService timers;

    private NoticeSights sights;
    private NoticeSightKeeping keeping;
    private InTenant inTenant;

    @Inject
    NoticeSightsTimer(NoticeSights sights, NoticeSightKeeping keeping, InTenant inTenant) {
        this.sights = sights;
        this.keeping = keeping;
        this.inTenant = inTenant;
    }

    /** For the container's proxy. */
    protected NoticeSightsTimer() {}

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** Writes down what was counted since the last time, one transaction for each notice. Runs by itself; calls do not overlap. */
    @Timeout
    public synchronized void write() {
        sights.take().forEach(this::write);
    }

    @PreDestroy
    void end() {
        write();
    }

    private void write(Sight sight, Seen seen) {
        try {
            inTenant.call(sight.tenant(), () -> {
                keeping.keep(sight, seen);
                return null;
            });
        } catch (RuntimeException e) {
            // The outer loop of a timer: counted again with the next ones.
            LOG.warnf(
                    "counts of a notice could not be written: %s", e.getClass().getSimpleName());
            sights.putBack(sight, seen);
        }
    }
}
