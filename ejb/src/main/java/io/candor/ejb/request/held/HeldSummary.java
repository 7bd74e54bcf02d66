package io.candor.ejb.request.held;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what is held as a page that is read from the person's own disk: no script, nothing from elsewhere, and nothing that somebody
 * wrote is taken for markup. Of long tables the first rows; the other files have them all.
 */
final class HeldSummary {

    /** Rows of a table. */
    static final int MOST_ROWS = 500;

    private final HeldTexts texts;
    private final Writer out;

    private HeldSummary(HeldTexts texts, Writer out) {
        this.texts = texts;
        this.out = out;
    }

    /** Writes the page; the writer stays open. */
    static void write(HeldTexts texts, List<HeldSection> sections, Writer out) throws IOException {
        var summary = new HeldSummary(texts, out);
        try {
            summary.page(sections);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void page(List<HeldSection> sections) throws IOException {
        var words = texts.words();
        String title = words.text("held.title", texts.company());
        out.write("<!DOCTYPE html>\n<html lang=\"" + escaped(words.language())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<h1>" + escaped(title) + "</h1>\n<p>"
                + escaped(words.text("held.lead", texts.reference(), texts.cell(texts.collectedAt()))) + "</p>\n<p>"
                + escaped(words.text("held.files")) + "</p>\n");
        for (HeldSection section : sections) {
            table(section);
        }
        out.write("<p>" + escaped(words.text("held.elsewhere", texts.company())) + "</p>\n</body>\n</html>\n");
    }

    private void table(HeldSection section) throws IOException {
        out.write("<h2>" + escaped(texts.section(section.name())) + "</h2>\n");
        var count = new int[1];
        section.rows().each(row -> {
            if (count[0] == 0) {
                head(section);
            }
            if (count[0]++ < MOST_ROWS) {
                line(row);
            }
        });
        if (count[0] == 0) {
            out.write("<p>" + escaped(texts.words().text("held.none")) + "</p>\n");
            return;
        }
        out.write("</tbody>\n</table>\n</div>\n");
        if (count[0] > MOST_ROWS) {
            out.write("<p>" + escaped(texts.words().text("held.more", MOST_ROWS, count[0], section.name() + ".csv"))
                    + "</p>\n");
        }
    }

    private void head(HeldSection section) {
        send(section.columns().stream()
                .map(column -> "<th scope=\"col\">" + escaped(texts.column(column)) + "</th>")
                .collect(Collectors.joining(
                        "", "<div class=\"wide\">\n<table>\n<thead><tr>", "</tr></thead>\n<tbody>\n")));
    }

    private void line(List<Object> row) {
        send(row.stream()
                .map(cell -> "<td>" + escaped(texts.cell(cell)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }

    private void send(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() throws IOException {
        try (InputStream in = HeldSummary.class.getResourceAsStream("summary.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
