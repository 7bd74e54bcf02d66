package io.candor.web.console.shared;

/**
 * Something that waits for the reader.
 *
 * @param urgency how soon
 * @param text what it is, in one sentence
 * @param href where it is done
 */
public record TodayItem(Urgency urgency, String text, String href) {

    /** How soon something has to be done; the most urgent first. */
    public enum Urgency {
        OVERDUE,
        SOON,
        WAITING
    }

    /** How it looks. */
    public String look() {
        return switch (urgency) {
            case OVERDUE -> "badge bad";
            case SOON -> "badge warn";
            case WAITING -> "badge";
        };
    }
}
