package io.candor.ejb.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text on paper: A4, with the company in the head, page numbers in the foot, and fonts of its own, so that it reads the same
 * everywhere. Loads nothing from anywhere.
 *
 * @param language BCP 47 tag of the text
 * @param company stands at the top of each page
 * @param facts stand under the title
 * @param accent colour of the form {@code #rrggbb}
 * @param pageWord stands before the page number
 * @param ofWord stands before the number of pages
 */
public record PrintedDocument(
        String language, String company, String facts, String accent, String pageWord, String ofWord) {

    private static final String FONT = "Liberation Sans";

    private static final String STYLE = """
            @page { size: A4; margin: 24mm 22mm 22mm 22mm;
              @top-left { content: "$company"; font: 8.5pt 'Liberation Sans'; color: #565c68; }
              @bottom-left { content: "$source"; font: 8.5pt 'Liberation Sans'; color: #565c68; }
              @bottom-right { content: "$page " counter(page) " $of " counter(pages); font: 8.5pt 'Liberation Sans'; color: #565c68; } }
            body { margin: 0; font: 10.5pt/1.5 'Liberation Sans'; color: #16181d; }
            h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 2mm; padding-top: 4mm; border-top: 1.2mm solid $accent; }
            .facts { color: #565c68; font-size: 9.5pt; margin: 0 0 8mm; }
            h2 { font-size: 14pt; margin: 7mm 0 2mm; page-break-after: avoid; }
            h3 { font-size: 11.5pt; margin: 5mm 0 1.5mm; page-break-after: avoid; }
            h4, h5, h6 { font-size: 10.5pt; margin: 4mm 0 1mm; page-break-after: avoid; }
            p, ul, ol { margin: 0 0 2.5mm; orphans: 2; widows: 2; }
            li { margin-bottom: 1mm; }
            a { color: $accent; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; font-size: 9.5pt; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1.5mm 3mm 1.5mm 0; border-bottom: 0.2mm solid #c9ced6; }
            tr { page-break-inside: avoid; }
            pre { font: 9pt/1.45 'Liberation Sans'; white-space: pre-wrap; word-wrap: break-word; margin: 0 0 4mm; padding: 3mm;
              border: 0.2mm solid #c9ced6; }
            code { font: 8.5pt 'Liberation Sans'; word-wrap: break-word; }
            """;

    /**
     * Prints a text.
     *
     * @param title its title
     * @param html safe HTML without the title
     * @param source where it can be read on the web; stands at the bottom of each page
     */
    public byte[] print(String title, String html, String source) {
        Document document = Jsoup.parse("");
        document.select("html").attr("lang", language);
        document.title(title);
        document.head()
                .appendElement("style")
                .appendText(STYLE.replace("$accent", accent)
                        .replace("$company", quoted(company))
                        .replace("$source", quoted(source))
                        .replace("$page", quoted(pageWord))
                        .replace("$of", quoted(ofWord)));
        document.body().append(html);
        Element facts = document.body().prependElement("p").addClass("facts").text(this.facts);
        facts.before(new Element("h1").text(title));
        var bytes = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "BoldItalic", 700, FontStyle.ITALIC);
            builder.useUriResolver((base, address) ->
                    address.startsWith("#") || address.matches("(https?|mailto):.*") ? address : null);
            builder.useProtocolsStreamImplementation(address -> null, "http", "https", "file", "jar", "ftp");
            builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
            builder.withProducer("Candor");
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> open("/liberation/LiberationSans-" + cut + ".ttf"), FONT, weight, style, true);
    }

    private static InputStream open(String path) {
        return PrintedDocument.class.getResourceAsStream(path);
    }

    /** Text inside a string of a style sheet. */
    private static String quoted(String text) {
        return text.replaceAll("[\\x00-\\x1f]", " ").replace("\\", "\\5c ").replace("\"", "\\22 ");
    }
}
