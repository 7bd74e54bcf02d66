package io.candor.ejb.request.held;

import io.candor.ejb.mail.LetterWording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * In which words what is held is told.
 *
 * @param words of the person's language
 * @param company as people know it
 * @param reference of the request
 * @param zone the tenant's
 * @param collectedAt UTC
 */
record HeldTexts(LetterWording words, String company, String reference, ZoneId zone, Instant collectedAt) {

    String section(String name) {
        return words.text("held.section." + name);
    }

    String column(String name) {
        return words.text("held.column." + name);
    }

    /** A cell as people read it. */
    String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(words.locale())
                    .format(instant.atZone(zone));
        }
        if (value instanceof Boolean flag) {
            return words.text(flag ? "held.yes" : "held.no");
        }
        if (value instanceof HeldFiles.Missing missing) {
            return words.text("held.missing." + missing.code());
        }
        return value.toString();
    }
}
