package io.candor.importer.source;

import io.candor.importer.outline.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the words of a PDF. Headings are told by size and weight, paragraphs by distance; scripts and attachments are not looked at. */
final class PdfReader {

    private static final int MOST_PAGES = 300;
    private static final Pattern ITEM = Pattern.compile("^[•●○▪■–*·◦-]\\s*(?=\\S)");

    private final Drafting drafting = new Drafting();
    private final StringBuilder open = new StringBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    SourceText read(byte[] bytes) {
        InflationGuard.check(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new ImportRefusedException("error.import-too-complex");
            }
            var lines = new PdfLines();
            lines.writeText(document, new StringWriter());
            if (lines.lines().isEmpty()) {
                throw new ImportRefusedException("error.import-no-text");
            }
            blocks(lines.lines());
            return drafting.done(Dialect.PDF, List.of());
        } catch (InvalidPasswordException e) {
            throw (ImportRefusedException) new ImportRefusedException("error.import-encrypted").initCause(e);
        } catch (IOException e) {
            throw (ImportRefusedException) new ImportRefusedException("error.import-broken").initCause(e);
        }
    }

    private void blocks(List<PdfLines.Line> lines) {
        float body = bodySize(lines);
        float spacing = spacing(lines, body);
        PdfLines.Line before = null;
        for (PdfLines.Line line : lines) {
            Matcher item = ITEM.matcher(line.text());
            boolean isItem = item.find();
            int heading = headingLevel(line, body);
            if (heading > 0 || isItem || !continues(before, line, spacing)) {
                close();
                kind = heading > 0 ? Block.Kind.HEADING : isItem ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
                kind = heading == 0 && !isItem && line.bold() && line.text().length() < 90 ? Block.Kind.BOLD : kind;
                level = heading;
            }
            boolean parted = open.length() > 0 && open.charAt(open.length() - 1) == '\u00AD';
            if (parted) {
                open.setLength(open.length() - 1);
            }
            open.append(open.length() == 0 || parted ? "" : " ")
                    .append(isItem ? line.text().substring(item.end()) : line.text());
            before = line;
        }
        close();
    }

    /** Whether a line goes on where the one before ended: no wider gap than usual, not bold after plain, and the line before was full. */
    private boolean continues(PdfLines.Line before, PdfLines.Line line, float spacing) {
        if (before == null || open.length() == 0 || kind == Block.Kind.HEADING) {
            return false;
        }
        boolean samePage = before.page() == line.page();
        float gap = line.top() - before.top();
        boolean near =
                samePage ? gap <= spacing * 1.25f && gap > 0 : !before.text().matches(".*[.:!?]$");
        boolean leftOfItem = kind == Block.Kind.ITEM && line.left() < before.left() - 3;
        return near && !leftOfItem && before.bold() == line.bold() && Math.abs(before.size() - line.size()) < 0.6f;
    }

    private void close() {
        drafting.add(kind, level, open.toString());
        open.setLength(0);
    }

    private static int headingLevel(PdfLines.Line line, float body) {
        if (line.text().length() > 120 || line.size() < body * 1.08f) {
            return 0;
        }
        return line.size() >= body * 1.6f ? 1 : line.size() >= body * 1.25f ? 2 : 3;
    }

    /** The size in which most characters are set. */
    private static float bodySize(List<PdfLines.Line> lines) {
        Map<Float, Integer> characters = new HashMap<>();
        lines.forEach(line -> characters.merge(line.size(), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** The usual distance of two lines: the smallest that at least a tenth of the lines keep. */
    private static float spacing(List<PdfLines.Line> lines, float body) {
        var gaps = new java.util.TreeMap<Integer, Integer>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).top() - lines.get(i - 1).top();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > body * 0.8f && gap < body * 3) {
                gaps.merge(Math.round(gap), 1, Integer::sum);
            }
        }
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue() * 10 >= lines.size())
                .findFirst()
                .map(gap -> Math.min(gap.getKey(), body * 1.5f))
                .orElse(body * 1.4f);
    }
}
