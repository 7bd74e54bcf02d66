package io.candor.persistence.notice;

import io.candor.persistence.shared.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The end of a promised lead. Days and longer units are those of the tenant's calendar and end at the same time of day; where that time
 * comes twice or not at all because the clocks change, it is the later one. Hours and minutes are hours and minutes.
 */
final class LeadTime {

    private LeadTime() {}

    /** The first instant that keeps the lead, rounded up to the minute, so that it can be shown and typed. */
    static Instant after(Instant from, Span span, ZoneId zone) {
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
        Instant end = switch (span.unit()) {
            case MINUTES -> from.plus(Duration.ofMinutes(span.amount()));
            case HOURS -> from.plus(Duration.ofHours(span.amount()));
            case DAYS -> instant(begin.plusDays(span.amount()), zone);
            case WEEKS -> instant(begin.plusWeeks(span.amount()), zone);
            case MONTHS -> instant(begin.plusMonths(span.amount()), zone);
            case YEARS -> instant(begin.plusYears(span.amount()), zone);
            case BUSINESS_DAYS -> instant(working(begin, span.amount()), zone);
        };
        Instant minute = end.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(end) ? end : minute.plus(Duration.ofMinutes(1));
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** Mondays to Fridays: public holidays are not known here. */
    private static LocalDateTime working(LocalDateTime from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
