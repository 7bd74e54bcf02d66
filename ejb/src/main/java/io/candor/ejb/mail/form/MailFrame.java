package io.candor.ejb.mail.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all mails look like, letters and notices: a bar in the sender's colour, the sender's name, the subject as heading, the words, and
 * below the card why the reader gets it. Readable on a phone, in the dark, and where style sheets are thrown away.
 */
public final class MailFrame {

    private static final String FRAME = read();
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private MailFrame() {}

    /**
     * What stands above the words, as plain text.
     *
     * @param language BCP 47 tag
     * @param subject one line, also the heading
     * @param sender as readers know them
     * @param accent colour on white, {@code #rrggbb}
     * @param accentDark colour on dark grey, {@code #rrggbb}
     */
    public record Head(String language, String subject, String sender, String accent, String accentDark) {}

    /**
     * A whole mail.
     *
     * @param content HTML
     * @param foot HTML of the lines below the card
     */
    public static String html(Head head, String content, String foot) {
        var values = Map.of(
                "language", MailText.escaped(head.language()),
                "subject", MailText.escaped(head.subject()),
                "sender", MailText.escaped(head.sender()),
                "accent", MailText.escaped(head.accent()),
                "accentDark", MailText.escaped(head.accentDark()),
                "content", content,
                "foot", foot);
        return PLACE.matcher(FRAME).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** A paragraph of plain text. */
    public static String paragraph(String text) {
        return "<p style=\"margin:0 0 16px;font-size:16px;line-height:25px;color:#16181d\">" + MailText.escaped(text)
                + "</p>\n";
    }

    /** A paragraph in small print. */
    public static String note(String text) {
        return "<p class=\"note\" style=\"margin:0 0 12px;font-size:14px;line-height:21px;color:#4a4f57\">"
                + MailText.escaped(text) + "</p>\n";
    }

    /** The one thing that the reader is asked to do, as plain text. */
    public static String button(String label, String address, String accent) {
        return "<p style=\"margin:20px 0\"><a class=\"button\" href=\"" + MailText.escaped(address)
                + "\" style=\"display:inline-block;padding:12px 22px;border-radius:6px;background:"
                + MailText.escaped(accent)
                + ";color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none\">"
                + MailText.escaped(label) + "</a></p>\n";
    }

    /** An address to be read and typed, for mail programs without buttons. */
    public static String address(String address, String accent) {
        String shown = MailText.escaped(address);
        return "<p class=\"note\" style=\"margin:0 0 16px;font-size:13px;line-height:20px;color:#4a4f57;overflow-wrap:anywhere\">"
                + "<a class=\"plain\" href=\"" + shown + "\" style=\"color:" + MailText.escaped(accent) + "\">" + shown
                + "</a></p>\n";
    }

    /**
     * A line below the card.
     *
     * @param html what it says
     */
    public static String foot(String html) {
        return "<p class=\"foot\" style=\"max-width:600px;margin:12px auto 0;font-size:13px;line-height:20px;color:#4a4f57\">"
                + html + "</p>\n";
    }

    private static String read() {
        try (InputStream in = MailFrame.class.getResourceAsStream("frame.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
