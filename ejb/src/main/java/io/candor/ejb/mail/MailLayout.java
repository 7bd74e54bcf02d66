package io.candor.ejb.mail;

import io.candor.ejb.mail.form.MailText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one layout of letters: a bar in the sender's colour, the words, at most one button, small print; and the same as plain text. */
final class MailLayout {

    private static final String TEMPLATE = read("letter.html");
    private static final String ACTION = read("letter-action.html");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private MailLayout() {}

    /**
     * Who writes.
     *
     * @param name as readers know it
     * @param accent colour on white, {@code #rrggbb}
     * @param accentDark colour on dark grey, {@code #rrggbb}
     * @param footer who sends this mail and why, one sentence
     */
    record Sender(String name, String accent, String accentDark, String footer) {}

    static String text(Letter letter, Sender sender) {
        var text = new StringBuilder();
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (letter.action() != null) {
            text.append(letter.action().label()).append(":\n");
            text.append(letter.action().address()).append("\n\n");
        }
        letter.notes().forEach(note -> text.append(note).append("\n\n"));
        // RFC 3676 section 4.3: what stands below this line is the signature.
        return text.append("-- \n")
                .append(sender.name())
                .append('\n')
                .append(sender.footer())
                .append('\n')
                .toString();
    }

    static String html(Letter letter, Sender sender) {
        String action = letter.action() == null
                ? ""
                : filled(
                        ACTION,
                        Map.of(
                                "accent", MailText.escaped(sender.accent()),
                                "label", MailText.escaped(letter.action().label()),
                                "address",
                                        MailText.escaped(
                                                letter.action().address().toString())));
        return filled(
                TEMPLATE,
                Map.of(
                        "language", MailText.escaped(letter.language()),
                        "subject", MailText.escaped(letter.subject()),
                        "sender", MailText.escaped(sender.name()),
                        "accent", MailText.escaped(sender.accent()),
                        "accentDark", MailText.escaped(sender.accentDark()),
                        "paragraphs", paragraphs(letter.paragraphs(), "p"),
                        "action", action,
                        "notes", paragraphs(letter.notes(), "p note"),
                        "footer", MailText.escaped(sender.footer())));
    }

    private static String paragraphs(List<String> texts, String kind) {
        String style = kind.endsWith("note")
                ? "margin:0 0 12px;font-size:14px;line-height:21px;color:#4a4f57"
                : "margin:0 0 16px;font-size:16px;line-height:25px;color:#16181d";
        return texts.stream()
                .map(text -> "<p class=\"" + kind + "\" style=\"" + style + "\">" + MailText.escaped(text) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    private static String read(String name) {
        try (InputStream in = MailLayout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
