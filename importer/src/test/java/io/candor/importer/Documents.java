package io.candor.importer;

import io.candor.importer.outline.Block;
import io.candor.importer.outline.Outline;
import io.candor.importer.outline.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes a DOCX and a PDF of an outline, as a company would have them. */
final class Documents {

    private Documents() {}

    static byte[] docx(Outline outline) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var numbering = document.createNumbering();
            var bullets = CTAbstractNum.Factory.newInstance();
            bullets.setAbstractNumId(BigInteger.ONE);
            var level = bullets.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            BigInteger list = numbering.addNum(
                    numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(bullets)));
            paragraph(document, outline.title().text(), "Title", null);
            for (Section section : outline.sections()) {
                if (section.heading().length() > 0) {
                    paragraph(document, section.heading().text(), "Heading" + (section.level() - 1), null);
                }
                var table = new ArrayList<Block>();
                for (Block block : section.blocks()) {
                    boolean row = block.isRow() || block.kind() == Block.Kind.TABLE_HEAD;
                    if (!row) {
                        table(document, table);
                        linked(document, outline, block, block.isItem() ? list : null);
                    } else {
                        table.add(block);
                    }
                }
                table(document, table);
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String text, String style, BigInteger list) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (style != null) {
            paragraph.setStyle(style);
        }
        if (list != null) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
        }
    }

    private static void linked(XWPFDocument document, Outline outline, Block block, BigInteger list) {
        var link = outline.links().stream()
                .filter(one -> block.range().holds(one.range()))
                .findFirst();
        if (link.isEmpty()) {
            paragraph(document, block.text(), null, list);
            return;
        }
        int start = link.get().range().start() - block.range().start();
        int end = link.get().range().end() - block.range().start();
        paragraph(document, block.text().substring(0, start), null, list);
        var paragraph = document.getLastParagraph();
        paragraph.createHyperlinkRun(link.get().url()).setText(block.text().substring(start, end));
        paragraph.createRun().setText(block.text().substring(end));
    }

    private static void table(XWPFDocument document, List<Block> rows) {
        if (!rows.isEmpty()) {
            var table = document.createTable(rows.size(), rows.get(0).cells().size());
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).cells().size(); j++) {
                    table.getRow(i)
                            .getCell(j)
                            .setText(rows.get(i).cells().get(j).text());
                }
            }
        }
        rows.clear();
    }

    static byte[] pdf(Outline outline) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new Page(document);
            page.write(outline.title().text(), 20, true, 0);
            for (Section section : outline.sections()) {
                if (section.heading().length() > 0) {
                    page.write(section.heading().text(), section.level() == 2 ? 14 : 12, true, 0);
                }
                for (Block block : section.blocks()) {
                    page.write((block.isItem() ? "\u2022 " : "") + block.text(), 10, false, block.isItem() ? 12 : 0);
                }
            }
            page.close();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Sets lines of at most 90 characters. */
    private static final class Page {

        private static final int LONGEST = 90;

        private final PDDocument document;
        private PDPageContentStream content;
        private float top;

        Page(PDDocument document) throws IOException {
            this.document = document;
            open();
        }

        private void open() throws IOException {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            top = 780;
        }

        void write(String text, float size, boolean bold, float indent) throws IOException {
            PDFont font = new PDType1Font(
                    bold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA);
            top -= 8;
            var line = new StringBuilder();
            for (String word : text.split(" ")) {
                if (line.length() + word.length() > LONGEST) {
                    line(line.toString(), font, size, indent);
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            line(line.toString(), font, size, indent);
        }

        private void line(String text, PDFont font, float size, float indent) throws IOException {
            if (top < 60) {
                content.close();
                open();
            }
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(60 + indent, top);
            content.showText(text);
            content.endText();
            top -= size * 1.3f;
        }

        void close() throws IOException {
            content.close();
        }
    }
}
