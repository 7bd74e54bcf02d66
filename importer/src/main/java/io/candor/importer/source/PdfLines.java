package io.candor.importer.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF with what tells headings from words: size, weight and distance. */
final class PdfLines extends PDFTextStripper {

    /** A document with more lines than that is no policy. */
    private static final int MOST = 20_000;

    /** A line; lengths in points. */
    record Line(int page, String text, float left, float right, float top, float size, boolean bold) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private TextPosition first;
    private TextPosition last;

    PdfLines() {
        setSortByPosition(true);
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        text.append(words);
        if (!positions.isEmpty()) {
            first = first == null ? positions.get(0) : first;
            last = positions.get(positions.size() - 1);
        }
    }

    @Override
    protected void writeWordSeparator() throws IOException {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        close();
    }

    @Override
    protected void writePageEnd() throws IOException {
        close();
    }

    private void close() {
        if (first != null && !text.toString().isBlank()) {
            String font = first.getFont() == null || first.getFont().getName() == null
                    ? ""
                    : first.getFont().getName();
            lines.add(new Line(
                    getCurrentPageNo(),
                    text.toString().strip(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt(),
                    font.contains("Bold") || font.contains("bold")));
            if (lines.size() > MOST) {
                throw new ImportRefusedException("error.import-too-complex");
            }
        }
        text.setLength(0);
        first = null;
    }
}
