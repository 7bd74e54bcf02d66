package io.candor.ejb.consent.origin;

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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes down once a minute, on every node, which websites have loaded their banner there. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OriginSightingsTimer {

    private static final Logger LOG = Logger.getLogger(OriginSightingsTimer.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Resource
    private TimerService timers;

    private OriginSightings sightings;
    private OriginNoting noting;
    private InTenant inTenant;

    @Inject
    OriginSightingsTimer(OriginSightings sightings, OriginNoting noting, InTenant inTenant) {
        this.sightings = sightings;
        this.noting = noting;
        this.inTenant = inTenant;
    }

    /** For the container's proxy. */
    protected OriginSightingsTimer() {}

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig(null, false));
    }

    /** Writes down what was seen since the last time, one transaction for each tenant. Runs by itself; calls do not overlap. */
    @Timeout
    public synchronized void write() {
        sightings.take().forEach(this::write);
    }

    private void write(UUID tenantId, Map<String, Instant> loads) {
        try {
            inTenant.call(tenantId, () -> {
                noting.note(loads);
                return null;
            });
        } catch (RuntimeException e) {
            // The outer loop of a timer: a load is noted again when it happens again.
            LOG.warnf("loads of the banner could not be noted: %s", e.getClass().getSimpleName());
        }
    }
}
