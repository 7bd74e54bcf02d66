package io.candor.deadline.clock;

import io.candor.deadline.counting.SpanCounting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The end of a period.
 *
 * @param before who acts before this instant is in time
 * @param lastDay the day on which the period ends, in the tenant's zone
 * @param exact the instant in the tenant's zone if the period is in hours; null if it ends with its last day
 */
public record DueMoment(Instant before, LocalDate lastDay, ZonedDateTime exact) implements Comparable<DueMoment> {

    static DueMoment endOf(LocalDate lastDay, SpanCounting counting) {
        return new DueMoment(counting.endOf(lastDay), lastDay, null);
    }

    static DueMoment at(Instant end, SpanCounting counting) {
        return new DueMoment(end, counting.dayOf(end), end.atZone(counting.zone()));
    }

    /** What people are shown: a date, or a date with its time. */
    public Object shown() {
        return exact == null ? lastDay : exact;
    }

    @Override
    public int compareTo(DueMoment that) {
        return before.compareTo(that.before);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DueMoment that && before.equals(that.before);
    }

    @Override
    public int hashCode() {
        return before.hashCode();
    }
}
