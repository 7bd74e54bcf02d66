package io.candor.importer.outline;

import io.candor.importer.text.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a plain text.
 *
 * @param words without white space at both ends
 * @param indent how many characters it is set in
 * @param gap whether a blank line stands before it
 * @param symbol whether it begins with a picture or what is left of one
 */
record Line(Passage words, int indent, boolean gap, boolean symbol) {

    private static final String MARKS = "-•*·–—▪◦●○■□►§\"'“”‘’„«»(¿¡";

    /** The lines of a text that say something. */
    static List<Line> of(Passage text, String original) {
        var lines = new ArrayList<Line>();
        boolean gap = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.text().charAt(i) == '\n') {
                Passage line = text.part(start, i);
                if (line.isBlank()) {
                    gap = true;
                } else {
                    lines.add(line(line, gap, original));
                    gap = false;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static Line line(Passage raw, boolean gap, String original) {
        String text = raw.text();
        int begin = original.lastIndexOf('\n', Math.max(0, raw.range().start() - 1)) + 1;
        int first = begin < original.length() ? original.codePointAt(begin) : ' ';
        boolean picture =
                first > 127 && MARKS.indexOf(first) < 0 && (!Character.isLetter(first) || text.charAt(0) == ' ');
        int from = 0;
        boolean symbol = picture && !Character.isWhitespace(first);
        while (from < text.length()
                && (Character.isWhitespace(text.charAt(from)) || symbol && isPicture(text.charAt(from)))) {
            from++;
        }
        int to = text.length();
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int indent = text.length() - text.stripLeading().length();
        return new Line(raw.part(from, to), indent, gap, symbol && from < to);
    }

    private static boolean isPicture(char c) {
        return c > 127 && !Character.isLetter(c) && MARKS.indexOf(c) < 0;
    }

    String text() {
        return words.text();
    }

    char last() {
        return text().isEmpty() ? ' ' : text().charAt(text().length() - 1);
    }
}
