package io.candor.ejb.consent.ledger;

import io.candor.ejb.shared.InTenant;
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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals once a minute the logs that have grown on this node. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckpointTimer {

    private static final Logger LOG = Logger.getLogger(CheckpointTimer.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Resource
    private TimerService timers;

    private GrownLogs grown;
    private InTenant inTenant;
    private CheckpointPublishing publishing;

    @Inject
    CheckpointTimer(GrownLogs grown, InTenant inTenant, CheckpointPublishing publishing) {
        this.grown = grown;
        this.inTenant = inTenant;
        this.publishing = publishing;
    }

    /** For the container's proxy. */
    protected CheckpointTimer() {}

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** Seals what has grown; each tenant in a transaction of its own. */
    @Timeout
    public void seal() {
        for (UUID tenant : grown.take()) {
            try {
                inTenant.call(tenant, publishing::seal);
            } catch (RuntimeException e) {
                // The outer loop of a timer: one tenant's failure is not another's, and the next minute tries again.
                LOG.warnf("the log of tenant %s could not be sealed: %s", tenant, e);
                grown.add(tenant);
            }
        }
    }
}
