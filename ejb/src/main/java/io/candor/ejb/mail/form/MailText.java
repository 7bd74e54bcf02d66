package io.candor.ejb.mail.form;

import java.util.stream.Collectors;

/** Plain text on its way into a mail: into a header, where nothing may end the line, or into HTML, where nothing may be markup. */
public final class MailText {

    private static final int WIDTH = 76;

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

    /**
     * The same text in lines that every mail program shows whole. Broken at spaces, never behind a number, which belongs to its unit; an
     * address stays in one piece however long it is, and what is indented stays so.
     *
     * @source RFC 5322 section 2.1.1
     */
    public static String wrapped(String text) {
        return text.lines().map(MailText::wrappedLine).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String wrappedLine(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        var text = new StringBuilder();
        int from = 0;
        while (line.length() - from > WIDTH) {
            int end = lineEnd(
                    line, from + (from == 0 ? indent.length() : 0), from + WIDTH - (from == 0 ? 0 : indent.length()));
            if (end < 0) {
                break;
            }
            text.append(from == 0 ? "" : indent).append(line, from, end).append('\n');
            from = end + 1;
        }
        return text.append(from == 0 ? "" : indent)
                .append(line, from, line.length())
                .toString();
    }

    /** The last space of a line at which it may be broken; if there is none, the first one behind it; -1 if there is none at all. */
    private static int lineEnd(String line, int from, int until) {
        for (int i = Math.min(until, line.length() - 1); i > from; i--) {
            if (isBreak(line, i)) {
                return i;
            }
        }
        for (int i = until + 1; i < line.length(); i++) {
            if (isBreak(line, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBreak(String line, int at) {
        return line.charAt(at) == ' ' && at > 0 && !Character.isDigit(line.charAt(at - 1));
    }
}
