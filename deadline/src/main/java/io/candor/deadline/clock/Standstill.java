package io.candor.deadline.clock;

import io.candor.deadline.counting.SpanCounting;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.Pause;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pauses that one law allows, walked through once while its clock runs. A pause moves the end by the days from the day it begins to
 * the day it ends; days that pauses share count once. A pause that begins after the end moves nothing, and one that still lasts moves
 * nothing yet.
 */
final class Standstill {

    private final SpanCounting counting;
    private final Span period;
    private final Place working;
    private final List<Pause> ended;
    private final List<Pause> open;
    private int passed;
    private long days;

    /**
     * @param pauses those that the law allows
     * @param period what the clock counts; business days are moved by business days
     * @param working whose holidays end no business day
     */
    Standstill(SpanCounting counting, List<Pause> pauses, Span period, Place working) {
        this.counting = counting;
        this.period = period;
        this.working = working;
        this.open = pauses.stream().filter(Pause::isOpen).toList();
        this.ended = joined(pauses.stream()
                .filter(pause -> !pause.isOpen())
                .sorted(Comparator.comparing(Pause::from))
                .toList());
    }

    /** Moves the end by all pauses that begin by then and that were not passed before. */
    LocalDate move(LocalDate last) {
        LocalDate moved = last;
        while (passed < ended.size() && beginsBy(ended.get(passed), moved)) {
            Pause pause = ended.get(passed++);
            LocalDate from = counting.dayOf(pause.from());
            LocalDate until = counting.dayOf(pause.until());
            days += ChronoUnit.DAYS.between(from, until);
            moved = shifted(moved, from, until);
        }
        return moved;
    }

    /** The days of all pauses that were passed. */
    long days() {
        return days;
    }

    /** Whether any pause was passed, be it shorter than a day. */
    boolean hasPassedAny() {
        return passed > 0;
    }

    /** Whether a pause that still lasts has begun by that day. */
    boolean isOpenBy(LocalDate last) {
        return open.stream().anyMatch(pause -> beginsBy(pause, last));
    }

    private boolean beginsBy(Pause pause, LocalDate day) {
        return !counting.dayOf(pause.from()).isAfter(day);
    }

    private LocalDate shifted(LocalDate last, LocalDate from, LocalDate until) {
        if (period.unit() != Span.Unit.BUSINESS_DAYS) {
            return last.plusDays(ChronoUnit.DAYS.between(from, until));
        }
        long lost = from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> counting.isWorkingDay(day, working))
                .count();
        return counting.lastDay(last, new Span((int) lost, Span.Unit.BUSINESS_DAYS), working);
    }

    private static List<Pause> joined(List<Pause> sorted) {
        var joined = new ArrayList<Pause>();
        for (Pause pause : sorted) {
            int at = joined.size() - 1;
            if (at >= 0 && !pause.from().isAfter(joined.get(at).until())) {
                Pause before = joined.get(at);
                Instant until = before.until().isAfter(pause.until()) ? before.until() : pause.until();
                joined.set(at, new Pause(before.cause(), before.from(), until));
            } else {
                joined.add(pause);
            }
        }
        return joined;
    }
}
