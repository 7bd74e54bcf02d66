package io.candor.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The only source of the present instant. UTC, cut to microseconds, because the databases keep no more and MySQL would round up. In
 * development it can be moved; then it goes on from where it was put.
 */
@ApplicationScoped
public class ApplicationClock extends Clock {

    private final CandorConfiguration configuration;
    private final Event<ClockMoved> moves;
    private volatile Duration offset = Duration.ZERO;

    @Inject
    ApplicationClock(CandorConfiguration configuration, Event<ClockMoved> moves) {
        this.configuration = configuration;
        this.moves = moves;
    }

    /** For the container's proxy. */
    protected ApplicationClock() {
        this(null, null);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Moves the clock. Development mode only.
     *
     * @param now what the present instant shall be, UTC
     * @throws IllegalStateException outside development mode
     */
    public void moveTo(Instant now) {
        if (!configuration.isDevelopment()) {
            throw new IllegalStateException("the clock can be moved in development mode only");
        }
        offset = Duration.between(Instant.now(), now);
        moves.fire(new ClockMoved());
    }

    /** Returns to real time. */
    public void reset() {
        offset = Duration.ZERO;
        moves.fire(new ClockMoved());
    }

    /** The machine's own time, which cannot be moved: for what other machines say about time, and for measuring how long they take. */
    public Clock machineTime() {
        return Clock.systemUTC();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants are UTC; a tenant's zone is applied where a date is shown");
    }
}
