package io.candor.web.shared.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Instants as a tenant writes dates. In its default language that is its own pattern; in another language a pattern that spells the
 * month out gives way to that language's own order of words ("3 April 2026", "3. April 2026"), and a pattern of digits stays. French
 * calls the first of a month "1er", which no pattern can say.
 */
public final class TenantDates {

    private static final Pattern FIRST_OF_A_MONTH = Pattern.compile("(?<!\\d)1 (?=\\p{L})");

    private final ZoneId zone;
    private final Locale locale;
    private final DateTimeFormatter format;

    /**
     * @param pattern java.time pattern of the tenant
     * @param zone IANA zone in which its dates begin and end
     * @param locale language of the page
     * @param isDefault whether that is the tenant's default language
     */
    public TenantDates(String pattern, ZoneId zone, Locale locale, boolean isDefault) {
        this.zone = zone;
        this.locale = locale;
        DateTimeFormatter chosen = isDefault || !pattern.contains("MMM")
                ? DateTimeFormatter.ofPattern(pattern, locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.format = chosen.withZone(zone);
    }

    /** The date on which an instant falls in the tenant's zone, in its form. */
    public String text(Instant instant) {
        String text = format.format(instant);
        return "fr".equals(locale.getLanguage())
                ? FIRST_OF_A_MONTH.matcher(text).replaceFirst("1er ")
                : text;
    }

    /** The same for machines (HTML's {@code datetime}): the date if it is a day's very beginning there, else date, time and offset. */
    public String machine(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return local.toLocalDate().toString();
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Name of the zone in the page's language, for instance "Eastern Time (America/Toronto)". */
    public String zoneName() {
        String name = zone.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return name.equals(zone.getId()) ? name : name + " (" + zone.getId() + ")";
    }
}
