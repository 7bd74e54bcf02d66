package io.candor.importer.source;

import io.candor.importer.outline.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Reads the body of a DOCX document that {@link ArchiveGuard} let through. */
final class WordReader {

    private final Drafting drafting = new Drafting();

    SourceText read(byte[] bytes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    paragraph(paragraph, document);
                } else if (element instanceof XWPFTable table) {
                    table(table);
                }
            }
            return drafting.done(Dialect.DOCX, List.of());
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
            throw (ImportRefusedException) new ImportRefusedException("error.import-broken").initCause(e);
        }
    }

    private void paragraph(XWPFParagraph paragraph, XWPFDocument document) {
        int heading = headingLevel(paragraph, document);
        String text = paragraph.getText();
        if (heading > 0) {
            drafting.add(Block.Kind.HEADING, heading, text);
        } else if (paragraph.getNumID() != null) {
            int depth =
                    paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
            drafting.add(Block.Kind.ITEM, Math.max(0, Math.min(depth, 8)), text);
            links(paragraph, document);
        } else {
            List<XWPFRun> runs = paragraph.getRuns();
            boolean bold = !runs.isEmpty()
                    && runs.stream().allMatch(run -> run.isBold() || run.text().isBlank());
            for (String line : text.split("\n")) {
                drafting.add(bold ? Block.Kind.BOLD : Block.Kind.PARAGRAPH, 0, line);
            }
            links(paragraph, document);
        }
    }

    private void links(XWPFParagraph paragraph, XWPFDocument document) {
        for (XWPFRun run : paragraph.getRuns()) {
            XWPFHyperlink link = run instanceof XWPFHyperlinkRun linked ? linked.getHyperlink(document) : null;
            String url = link == null || link.getURL() == null ? "" : link.getURL();
            if (url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:")) {
                drafting.link(run.text(), url);
            }
        }
    }

    /** 1 to 6 by the paragraph's style or outline level, 0 if it is no heading. */
    private static int headingLevel(XWPFParagraph paragraph, XWPFDocument document) {
        String id = paragraph.getStyle();
        if (id == null) {
            return 0;
        }
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(id);
        String name = (style == null || style.getName() == null ? id : style.getName())
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        if (name.equals("title")) {
            return 1;
        }
        for (String word : List.of("heading", "überschrift", "titre")) {
            if (name.matches(word + "[1-6]")) {
                return name.charAt(name.length() - 1) - '0';
            }
        }
        return 0;
    }

    private void table(XWPFTable table) {
        for (int i = 0; i < table.getRows().size(); i++) {
            var cells = new ArrayList<String>();
            for (XWPFTableCell cell : table.getRow(i).getTableCells()) {
                cells.add(cell.getText());
            }
            drafting.addRow(i == 0, cells);
        }
    }
}
