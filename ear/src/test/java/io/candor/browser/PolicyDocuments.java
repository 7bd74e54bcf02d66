package io.candor.browser;

import io.candor.importer.PolicyImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Policies as companies have them: as text, and made into a Word document or a PDF. */
final class PolicyDocuments {

    private PolicyDocuments() {}

    /** A policy word for word where the texts are at hand, else the bundled tenant's own text. */
    static String text(String name) {
        Path root = Path.of(System.getenv().getOrDefault("CANDOR_ROOT", "..")).toAbsolutePath();
        try {
            for (Path above = root; above != null; above = above.getParent()) {
                Path file = above.resolve("shared/policies/" + name + ".txt");
                if (Files.isRegularFile(file)) {
                    return Files.readString(file);
                }
            }
            System.out.println(
                    "The verbatim policies are not here; the bundled text of " + name + " is pasted instead.");
            return Files.readString(root.resolve("tenants/" + name + "/policy/1/en.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] docx(String text) throws IOException {
        var outline = new PolicyImport().read(text).outline();
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(outline.title().text());
            document.getLastParagraph().setStyle("Title");
            for (var section : outline.sections()) {
                var heading = document.createParagraph();
                heading.createRun().setText(section.heading().text());
                heading.setStyle("Heading" + (section.level() - 1));
                section.blocks()
                        .forEach(block -> document.createParagraph().createRun().setText(block.text()));
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] pdf(String text) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            List<String> lines = text.lines()
                    .map(line -> line.replaceAll("[^\\x20-\\x7e]", "-"))
                    .toList();
            for (int start = 0; start < lines.size(); start += 45) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(16);
                    content.newLineAtOffset(50, 790);
                    for (String line : lines.subList(start, Math.min(start + 45, lines.size()))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
