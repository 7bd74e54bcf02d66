package io.candor.importer.outline;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the blocks of a plain text from its lines. */
final class PlainReader {

    static final Pattern ITEM = Pattern.compile("^(?:[-•*·▪◦●○■►–]|\\([a-z0-9]{1,3}\\)|[a-z]\\))\\s{1,4}(?=\\S)");
    private static final Pattern RULE = Pattern.compile("^[-=_*~]{3,200}$");
    private static final Pattern COLUMNS = Pattern.compile("\\t+|\\s{0,3}\\|\\s{0,3}");

    private final List<Line> lines;
    private final Lexicon lexicon;
    private final PlainHeadings headings;
    private final GluedTable tables;
    private final boolean wrapped;
    private final List<Block> blocks = new ArrayList<>();
    private boolean inAddress;

    PlainReader(Passage text, String original, Lexicon lexicon, GluedTable tables) {
        this.lines = Line.of(text, original);
        this.lexicon = lexicon;
        int width = width(lines);
        this.headings = new PlainHeadings(lines, lexicon, width);
        this.tables = tables;
        this.wrapped = width > 0;
    }

    List<Block> read() {
        boolean numbered = false;
        for (int i = 0; i < lines.size(); i++) {
            numbered |= headings.isNumberedHeading(i);
        }
        for (int i = 0; i < lines.size(); i++) {
            i = take(i, numbered);
        }
        return blocks;
    }

    /** Takes the block that begins with a line, and says which line was its last. */
    private int take(int index, boolean numbered) {
        Line line = lines.get(index);
        String text = line.text();
        inAddress = inAddress && !line.gap();
        if (RULE.matcher(text).matches()) {
            blocks.add(Block.of(Block.Kind.RULE, 0, line.words()));
            return index;
        }
        if (tables.isHead(text)) {
            return table(index);
        }
        if (text.indexOf('\t') > 0 && COLUMNS.split(text).length >= 3) {
            return columns(index);
        }
        Matcher item = ITEM.matcher(text);
        if (item.find() && !isAlternative(line)) {
            inAddress = false;
            return joined(
                    index, Block.Kind.ITEM, line.indent() / 2, line.words().from(item.end()));
        }
        return headingOrWords(index, numbered);
    }

    private int headingOrWords(int index, boolean numbered) {
        Line line = lines.get(index);
        String text = line.text();
        String number = PlainHeadings.numberOf(text);
        if (headings.isNumberedHeading(index)) {
            inAddress = false;
            blocks.add(Block.of(Block.Kind.HEADING, 1 + PlainHeadings.depthOf(number), line.words()));
            return index;
        }
        if (!inAddress && number.isEmpty() && headings.isHeading(index)) {
            // Without a number it stands below the numbered one; otherwise its level is told by what it is about.
            blocks.add(Block.of(Block.Kind.HEADING, numbered ? 6 : 0, line.words()));
            return index;
        }
        inAddress =
                lexicon.has("label.address", text) && Words.of(text).size() < 14 || inAddress && isAddressLike(line);
        boolean list = !number.isEmpty() && PlainHeadings.depthOf(number) == 1;
        int words = list ? number.length() + skip(text, number.length()) : 0;
        return joined(
                index,
                list ? Block.Kind.NUMBERED_ITEM : Block.Kind.PARAGRAPH,
                0,
                line.words().from(words));
    }

    /** A dash between two words of a line that goes on is no bullet. */
    private static boolean isAlternative(Line line) {
        return line.text().startsWith("– ")
                && !line.gap()
                && line.indent() == 0
                && line.text().endsWith(" –");
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && ".):\t ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at - from;
    }

    private boolean isAddressLike(Line line) {
        return line.text().length() < 60 && ".:;".indexOf(line.last()) < 0;
    }

    /** Adds a block with the lines that only go on because the first was full. */
    private int joined(int index, Block.Kind kind, int level, Passage start) {
        var words = new Passage.Builder().add(start);
        int last = index;
        while (last + 1 < lines.size() && goesOn(last, kind)) {
            Line next = lines.get(++last);
            int place = next.words().range().start();
            words.add(' ', place).add(next.words());
        }
        blocks.add(Block.of(kind, Math.min(level, 8), words.build()));
        return last;
    }

    private boolean goesOn(int index, Block.Kind kind) {
        Line line = lines.get(index);
        Line next = lines.get(index + 1);
        String text = next.text();
        boolean special = ITEM.matcher(text).find()
                || RULE.matcher(text).matches()
                || tables.isHead(text)
                || !PlainHeadings.numberOf(text).isEmpty() && !wrapped;
        if (next.gap() || special || inAddress) {
            return false;
        }
        boolean small = Character.isLowerCase(text.charAt(0));
        boolean unfinished = ".:!?;".indexOf(line.last()) < 0;
        boolean item = kind == Block.Kind.ITEM || kind == Block.Kind.NUMBERED_ITEM;
        boolean numberedNext = headings.isNumberedHeading(index + 1)
                || !PlainHeadings.numberOf(text).isEmpty() && !unfinished;
        return small && unfinished
                || wrapped && !numberedNext && (!item || next.indent() > line.indent() || next.indent() > 0);
    }

    /** The width at which the lines were broken, or 0. */
    private static int width(List<Line> lines) {
        var lengths = lines.stream()
                .map(line -> line.text().length() + line.indent())
                .sorted()
                .toList();
        if (lengths.size() < 20) {
            return 0;
        }
        int usual = lengths.get(lengths.size() * 9 / 10);
        long full = lengths.stream().filter(length -> length > usual * 3 / 4).count();
        boolean wrapped = lengths.get(lengths.size() - 1) <= 105 && usual >= 60 && full * 3 > lengths.size();
        return wrapped ? usual : 0;
    }

    private int table(int head) {
        Line headLine = lines.get(head);
        blocks.add(tables.head(headLine.words()));
        int last = head;
        while (last + 1 < lines.size() && !lines.get(last + 1).gap()) {
            Block row = tables.row(headLine.text(), lines.get(last + 1).words());
            if (row == null) {
                break;
            }
            blocks.add(row);
            last++;
        }
        return last;
    }

    private int columns(int first) {
        int last = first;
        while (last < lines.size() && COLUMNS.split(lines.get(last).text()).length >= 3) {
            blocks.add(Block.row(last == first, cells(lines.get(last).words())));
            last++;
        }
        return last - 1;
    }

    private static List<Passage> cells(Passage line) {
        var cells = new ArrayList<Passage>();
        Matcher parted = COLUMNS.matcher(line.text());
        int from = 0;
        while (parted.find()) {
            cells.add(line.part(from, parted.start()));
            from = parted.end();
        }
        cells.add(line.from(from));
        return cells;
    }
}
