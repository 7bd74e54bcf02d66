package io.candor.ejb.request.end;

import io.candor.ejb.processing.ProcessingQueries.KeptRow;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long what a request holds is kept once it is closed: as long as the tenant's register keeps communication with support, which a
 * request is; three years where the register says nothing about it, or gives no figure.
 *
 * @param span how long, of the tenant's calendar
 * @param zone the tenant's
 */
public record KeepingPeriod(Span span, ZoneId zone) {

    /** Where the register says nothing. */
    static final Span OTHERWISE = new Span(3, Span.Unit.YEARS);

    private static final int DAYS_APART = 3;

    /** How registers call it: in English, German, French, Spanish and Catalan. */
    private static final Pattern SUPPORT = Pattern.compile("support|assistance|soporte|suport");

    private static final Pattern COMMUNICATION = Pattern.compile(
            "communication|correspondence|kommunikation|korrespondenz|correspondance|échange|comunicaci");

    /** What a tenant's register says; of several rows the shortest period counts. */
    static KeepingPeriod of(List<KeptRow> register, ZoneId zone) {
        ZonedDateTime any = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, zone);
        Span span = register.stream()
                .filter(row -> row.rule().kind() == RetentionRow.Kind.FIXED && isSupport(row))
                .map(row -> row.rule().period())
                .min((one, other) -> after(any, one).compareTo(after(any, other)))
                .orElse(OTHERWISE);
        return new KeepingPeriod(span, zone);
    }

    /** When what was closed at an instant is destroyed, UTC. */
    Instant end(Instant closedAt) {
        return after(closedAt.atZone(zone), span).toInstant();
    }

    /** What was closed later than this (UTC) is not to be destroyed yet; of what was closed earlier, the very end is to be asked for. */
    Instant latest(Instant now) {
        // Months differ in length, so that counting back and counting on meet within some days.
        return moved(now.atZone(zone), span, -1).plusDays(DAYS_APART).toInstant();
    }

    private static boolean isSupport(KeptRow row) {
        return row.category().byLanguage().values().stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> SUPPORT.matcher(text).find()
                        && COMMUNICATION.matcher(text).find());
    }

    private static ZonedDateTime after(ZonedDateTime begin, Span span) {
        return moved(begin, span, 1);
    }

    private static ZonedDateTime moved(ZonedDateTime begin, Span span, int direction) {
        int amount = direction * span.amount();
        return switch (span.unit()) {
            case MINUTES -> begin.plusMinutes(amount);
            case HOURS -> begin.plusHours(amount);
            // The register promises an end, so that counting every day is the safe side.
            case DAYS, BUSINESS_DAYS -> begin.plusDays(amount);
            case WEEKS -> begin.plusWeeks(amount);
            case MONTHS -> begin.plusMonths(amount);
            case YEARS -> begin.plusYears(amount);
        };
    }
}
