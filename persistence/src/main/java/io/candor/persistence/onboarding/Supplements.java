package io.candor.persistence.onboarding;

import io.candor.persistence.shared.RefusedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was asked for because the policy's text does not hold it, or not in a usable form. Each is null as long as nobody has answered.
 *
 * @param title of the policy
 * @param date ISO, since when the text has been in force
 * @param mailbox for privacy matters
 */
public record Supplements(String title, String date, String mailbox) {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9-]{1,63}");
    private static final Pattern TOP = Pattern.compile("[A-Za-z]{2,63}");

    /** Nothing has been answered. */
    public static final Supplements NONE = new Supplements(null, null, null);

    /**
     * Folds what was typed.
     *
     * @throws RefusedException {@code error.supplement-title}, {@code error.supplement-date} or {@code error.supplement-mailbox}
     */
    public Supplements {
        title = folded(title);
        check(title == null || title.length() <= LONGEST_TITLE, "error.supplement-title");
        date = folded(date);
        check(date == null || isDate(date), "error.supplement-date");
        mailbox = folded(mailbox);
        mailbox = mailbox == null ? null : mailbox.toLowerCase(Locale.ROOT);
        check(mailbox == null || isMailbox(mailbox), "error.supplement-mailbox");
    }

    /** Whether a text has the form of an address with a domain of its own. */
    public static boolean isMailbox(String text) {
        int at = text.indexOf('@');
        if (at < 0
                || text.length() > 254
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        String[] labels = text.substring(at + 1).split("\\.", -1);
        boolean plain = Arrays.stream(labels)
                .allMatch(label -> LABEL.matcher(label).matches() && !label.startsWith("-") && !label.endsWith("-"));
        return labels.length > 1
                && plain
                && TOP.matcher(labels[labels.length - 1]).matches();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() >= 1990;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String folded(String text) {
        String one =
                text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return one.isEmpty() ? null : one;
    }

    private static void check(boolean fine, String refusal) {
        if (!fine) {
            throw new RefusedException(RefusedException.Fault.INPUT, refusal);
        }
    }
}
