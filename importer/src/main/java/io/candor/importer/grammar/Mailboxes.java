package io.candor.importer.grammar;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses in a text, and what stands in the place of one. */
public final class Mailboxes {

    private static final String LOCAL = "!#$%&'*+-/=?^_`{|}~.";
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** What obfuscation leaves behind: "[email protected]", "name [at] domain". */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\[\\s?e-?mail[\\s\\u00A0]{1,3}protected\\s?]|<\\s?e-?mail\\s?>|\\[(?:your )?e-?mail(?: address)?]|[\\w.+-]{1,40} ?[\\[(](?:at|AT|ät)[\\])] ?[\\w.-]{1,60}");

    private static final List<String> TEMPLATES = Lexicon.Resources.lines("placeholder-mail.txt");

    private Mailboxes() {}

    /**
     * A mailbox.
     *
     * @param address in lower case; null for a placeholder
     * @param start its first character
     * @param end the character behind its last
     */
    public record Mailbox(String address, int start, int end) {

        /** Whether it is a placeholder, not an address. */
        public boolean isPlaceholder() {
            return address == null;
        }

        /** Where it stands in its text. */
        public Range range() {
            return new Range(start, end);
        }
    }

    /** The mailboxes and placeholders in a text, in their order. */
    public static List<Mailbox> in(String text) {
        var mailboxes = new ArrayList<Mailbox>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start <= LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
                start--;
            }
            while (start < at
                    && (text.charAt(start) == '.'
                            || LOCAL.indexOf(text.charAt(start)) >= 0 && text.charAt(start) != '_')) {
                start++;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_DOMAIN && isDomain(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (start < at && isHost(text.substring(at + 1, end))) {
                String address = text.substring(start, end).toLowerCase(Locale.ROOT);
                boolean template = TEMPLATES.stream().anyMatch(address::endsWith);
                mailboxes.add(new Mailbox(template ? null : address, start, end));
            }
        }
        boolean bracket = text.indexOf('[') >= 0 || text.indexOf('<') >= 0 || text.indexOf('(') >= 0;
        Matcher placeholder = PLACEHOLDER.matcher(bracket ? text : "");
        while (placeholder.find()) {
            mailboxes.add(new Mailbox(null, placeholder.start(), placeholder.end()));
        }
        return List.copyOf(mailboxes);
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }

    private static boolean isHost(String host) {
        String[] labels = host.split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        String top = labels[labels.length - 1];
        return top.length() >= 2 && top.chars().allMatch(Character::isLetter) || top.startsWith("xn--");
    }
}
