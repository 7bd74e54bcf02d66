package io.candor.importer.outline;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings in a text that does not mark them: a numbered or short line without a final stop, followed by something that it can be
 * the heading of.
 */
final class PlainHeadings {

    /** "1.", "2.3", "IV.", "§ 4", "Section 5:", "Article 6 -". */
    static final Pattern NUMBER = Pattern.compile(
            "^(?:(?:section|article|abschnitt|artikel|§|art\\.)\\s{0,3})?(\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}(?=[.)]))[.):]?\\s{1,4}(?:[–—-]\\s)?(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 12;

    private final List<Line> lines;
    private final Lexicon lexicon;
    private final boolean spaced;
    private final int width;
    private final int symbols;

    /**
     * @param width at which the lines were broken, 0 if they were not
     */
    PlainHeadings(List<Line> lines, Lexicon lexicon, int width) {
        this.lines = lines;
        this.width = width;
        this.lexicon = lexicon;
        this.spaced = lines.stream().filter(Line::gap).count() * 4 > lines.size();
        this.symbols = (int) lines.stream().filter(Line::symbol).count();
    }

    /** The number of a numbered line, or empty. */
    static String numberOf(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? text.substring(0, number.end(1)) : "";
    }

    /** How deep a number is: 1 for "3." or "IV.", 2 for "3.1". */
    static int depthOf(String number) {
        return 1 + (int) number.chars().filter(c -> c == '.').count();
    }

    boolean isNumberedHeading(int index) {
        String text = lines.get(index).text();
        String number = numberOf(text);
        if (number.isEmpty() || !isShort(text) || index + 1 >= lines.size()) {
            return false;
        }
        String rest = text.substring(number.length()).replaceFirst("^[.):\\s–—-]+", "");
        boolean named = !rest.isEmpty() && (Character.isUpperCase(rest.charAt(0)) || Character.isDigit(rest.charAt(0)));
        // Numbered lines one upon the other are a list, not headings without words.
        boolean listed = isListed(index, number);
        return named && !listed && !isPeriodOrDate(text);
    }

    private boolean isListed(int index, String number) {
        String next = numberOf(lines.get(index + 1).text());
        boolean nextIsSibling = !next.isEmpty()
                && depthOf(next) == depthOf(number)
                && !lines.get(index + 1).gap();
        String before = index == 0 ? "" : numberOf(lines.get(index - 1).text());
        boolean beforeIsSibling = !before.isEmpty()
                && depthOf(before) == depthOf(number)
                && !lines.get(index).gap();
        return nextIsSibling || beforeIsSibling;
    }

    boolean isHeading(int index) {
        Line line = lines.get(index);
        String text = line.text();
        if (!isShort(text)
                || index + 1 >= lines.size()
                || text.contains("@")
                || text.contains(": ")
                || isPeriodOrDate(text)) {
            return false;
        }
        if (line.symbol()) {
            return true;
        }
        boolean behindSymbol = symbols > 1 && index > 0 && lines.get(index - 1).symbol();
        boolean begins = Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        boolean apart = !spaced || line.gap();
        return begins && !behindSymbol && apart && !lexicon.has("label.any", text) && wordsFollow(index);
    }

    private boolean wordsFollow(int index) {
        Line next = lines.get(index + 1);
        boolean words = next.text().length() > 40 || ".:!?".indexOf(next.last()) >= 0;
        boolean full = width > 0 && lines.get(index).text().length() * 10 > width * 6;
        return next.gap()
                || !full
                        && (!spaced
                                || words
                                || PlainReader.ITEM.matcher(next.text()).find());
    }

    private boolean isShort(String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() <= LONGEST
                && ".:;,!-–…\"".indexOf(last) < 0
                && Words.of(text).size() <= MOST_WORDS;
    }

    /** Whether a line only says a date or a length of time. */
    private boolean isPeriodOrDate(String text) {
        return lexicon.has("label.date", text) || text.matches("^[\\d\\s./,-]{4,20}$");
    }
}
