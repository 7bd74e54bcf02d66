package io.candor.deadline.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.candor.persistence.shared.Span;

/**
 * How long a law gives: a span, no figure at all, or a figure that is not known here.
 *
 * @param kind which of the three
 * @param span the figure, or null if there is none
 */
public record LegalPeriod(Kind kind, Span span) {

    /** The three ways in which a law can set a period. */
    public enum Kind {
        FIGURE,
        /** The law says "without delay" or the like and no figure. */
        WITHOUT_DELAY,
        /** The law surely says something, but it could not be found out; nothing is made up for it. */
        UNKNOWN
    }

    /**
     * Reads "1 month", "without delay" or "unknown".
     *
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static LegalPeriod parse(String text) {
        return switch (text) {
            case "without delay" -> new LegalPeriod(Kind.WITHOUT_DELAY, null);
            case "unknown" -> new LegalPeriod(Kind.UNKNOWN, null);
            default -> new LegalPeriod(Kind.FIGURE, Span.parse(text));
        };
    }
}
