package io.candor.deadline.counting;

import io.candor.deadline.law.Place;
import io.candor.persistence.shared.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts spans from a day or an instant. The day of the event is not counted. Months end on the day of the same number, or on the
 * month's last day. Hours are exact: neither a weekend nor a clock change touches them.
 *
 * @param holidays which days are free
 * @param zone where days begin and end
 * @source Regulation 1182/71, Article 3: the day of the event is not counted, the last hour of the last day is
 */
public record SpanCounting(HolidayCalendar holidays, ZoneId zone) {

    /** The day on which an instant lies. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /**
     * The last day of a span.
     *
     * @param event the day from which it is counted
     * @param span in days or longer
     * @param place whose holidays end no business day
     * @throws IllegalArgumentException if the span is in hours or minutes, which end at an instant
     */
    public LocalDate lastDay(LocalDate event, Span span, Place place) {
        return switch (span.unit()) {
            case DAYS -> event.plusDays(span.amount());
            case WEEKS -> event.plusWeeks(span.amount());
            case MONTHS -> event.plusMonths(span.amount());
            case YEARS -> event.plusYears(span.amount());
            case BUSINESS_DAYS -> businessDay(event, span.amount(), place);
            case HOURS, MINUTES -> throw new IllegalArgumentException(span + " end at an instant, not with a day");
        };
    }

    /** Whether the span is counted in exact time and not in days. */
    public static boolean isExact(Span span) {
        return span.unit() == Span.Unit.HOURS || span.unit() == Span.Unit.MINUTES;
    }

    /**
     * The instant at which a span of hours or minutes is over.
     *
     * @throws IllegalArgumentException if the span is in days or longer
     */
    public Instant end(Instant event, Span span) {
        return switch (span.unit()) {
            case HOURS -> event.plus(Duration.ofHours(span.amount()));
            case MINUTES -> event.plus(Duration.ofMinutes(span.amount()));
            default -> throw new IllegalArgumentException(span + " end with a day, not at an instant");
        };
    }

    /** The first instant after a day: in time is who acts before it. */
    public Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day itself if people work on it in that place, or else the next such day. */
    public LocalDate workingDayFrom(LocalDate day, Place place) {
        LocalDate working = day;
        while (!isWorkingDay(working, place)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** Whether a day is neither on a weekend nor a holiday there. */
    public boolean isWorkingDay(LocalDate day, Place place) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.isHoliday(place, day);
    }

    private LocalDate businessDay(LocalDate event, int amount, Place place) {
        LocalDate day = event;
        for (int counted = 0; counted < amount; counted++) {
            day = workingDayFrom(day.plusDays(1), place);
        }
        return day;
    }
}
