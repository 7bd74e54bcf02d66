package io.candor.persistence.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time as people promise it, in the unit they promised it in. "30 days" and "1 month" are different spans: which date
 * they lead to depends on where they start, so no span is ever converted to another unit.
 *
 * @param amount how many units; zero or more
 * @param unit the unit promised
 */
public record Span(int amount, Unit unit) {

    /** The units that policies use. */
    public enum Unit {
        MINUTES,
        HOURS,
        /** Calendar days, in the tenant's zone. */
        DAYS,
        /** Days on which the tenant works: neither weekend nor public holiday where it is established. */
        BUSINESS_DAYS,
        WEEKS,
        /** Calendar months: ends on the day of the same number, or the month's last day. */
        MONTHS,
        YEARS
    }

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}) (minute|hour|day|business day|week|month|year)s?");

    /**
     * @throws IllegalArgumentException if the amount is negative or the unit is missing
     */
    public Span {
        if (amount < 0 || unit == null) {
            throw new IllegalArgumentException("a span has an amount of zero or more and a unit");
        }
    }

    /**
     * Reads the written form: "30 days", "1 year", "30 business days".
     *
     * @throws IllegalArgumentException if the text is in no such form
     */
    @JsonCreator
    public static Span parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a span of time: '" + text + "' (write for instance \"30 days\")");
        }
        String unit = form.group(2).replace(' ', '_').toUpperCase(Locale.ROOT) + 'S';
        return new Span(Integer.parseInt(form.group(1)), Unit.valueOf(unit));
    }

    /** The written form, which {@link #parse} reads back. */
    @Override
    @JsonValue
    public String toString() {
        String unitName = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? unitName.substring(0, unitName.length() - 1) : unitName);
    }
}
