package io.candor.web.console.tenant;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** The last twelve weeks of the tenant's calendar, this one included. */
@RequestScoped
class RecentWeeks {

    private static final int WEEKS = 12;

    private final ApplicationClock clock;
    private final Moments moments;
    private final Messages messages;

    @Inject
    RecentWeeks(ApplicationClock clock, Moments moments, Messages messages) {
        this.clock = clock;
        this.moments = moments;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RecentWeeks() {
        this(null, null, null);
    }

    /** The present day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), moments.zone());
    }

    /** The Mondays on which they begin, the oldest first. */
    List<LocalDate> mondays() {
        LocalDate last = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(last.minusWeeks(WEEKS - 1L), monday -> monday.plusWeeks(1))
                .limit(WEEKS)
                .toList();
    }

    /** When each of them begins and the last one ends, UTC. */
    List<Instant> bounds() {
        return Stream.concat(
                        mondays().stream(), Stream.of(mondays().get(WEEKS - 1).plusWeeks(1)))
                .map(day -> day.atStartOfDay(moments.zone()).toInstant())
                .toList();
    }

    /** What stands under a column. */
    String label(LocalDate monday) {
        return DateTimeFormatter.ofPattern("d MMM", messages.wording().locale()).format(monday);
    }
}
