package io.candor.ejb.mail.form;

/** Plain text on its way into a mail: into a header, where nothing may end the line, or into HTML, where nothing may be markup. */
public final class MailText {

    private MailText() {}

    /**
     * Checks what is to stand in a header.
     *
     * @throws IllegalArgumentException if it is empty or holds a control character
     */
    public static void checkLine(String text) {
        if (text == null || text.isBlank() || text.codePoints().anyMatch(MailText::endsLines)) {
            throw new IllegalArgumentException("a header's text is one line of visible characters");
        }
    }

    /** Control characters, and the two of Unicode that some programs take for the end of a line. */
    public static boolean endsLines(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** The same words where HTML is expected, between tags or in an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
