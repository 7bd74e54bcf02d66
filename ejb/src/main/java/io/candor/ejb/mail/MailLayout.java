package io.candor.ejb.mail;

import io.candor.ejb.mail.form.MailFrame;
import io.candor.ejb.mail.form.MailText;

/** The one layout of letters: a bar in the sender's colour, the words, at most one button, small print; and the same as plain text. */
final class MailLayout {

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
        text.append("-- \n")
                .append(sender.name())
                .append('\n')
                .append(sender.footer())
                .append('\n');
        return MailText.wrapped(text.toString());
    }

    static String html(Letter letter, Sender sender) {
        var content = new StringBuilder();
        letter.paragraphs().forEach(paragraph -> content.append(MailFrame.paragraph(paragraph)));
        if (letter.action() != null) {
            content.append(MailFrame.button(
                    letter.action().label(), letter.action().address().toString(), sender.accent()));
            content.append(MailFrame.address(letter.action().address().toString(), sender.accent()));
        }
        letter.notes().forEach(note -> content.append(MailFrame.note(note)));
        return MailFrame.html(
                new MailFrame.Head(
                        letter.language(), letter.subject(), sender.name(), sender.accent(), sender.accentDark()),
                content.toString(),
                MailFrame.foot(MailText.escaped(sender.footer())));
    }
}
