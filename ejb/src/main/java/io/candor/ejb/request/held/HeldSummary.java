package io.candor.ejb.request.held;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Writes what is held as a page that is read from the person's own disk: no script, nothing from elsewhere, and nothing that somebody
 * wrote is taken for markup. Of long tables the first rows; the other files have them all.
 */
final class HeldSummary {

    /** Rows of a table. */
    static final int MOST_ROWS = 500;

    private static final int MOST_REQUESTS = 100;

    private final HeldArchive archive;
    private final HeldTexts texts;
    private final Writer out;

    private HeldSummary(HeldArchive archive, Writer out) {
        this.archive = archive;
        this.texts = archive.texts();
        this.out = out;
    }

    /** Writes the page; the writer stays open. */
    static void write(HeldArchive archive, Writer out) throws IOException {
        new HeldSummary(archive, out).page();
        out.flush();
    }

    private void page() throws IOException {
        var words = texts.words();
        String title = words.text("held.title", texts.company());
        out.write("<!DOCTYPE html>\n<html lang=\"" + escaped(words.language())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<h1>" + escaped(title) + "</h1>\n<p>"
                + escaped(words.text("held.lead", texts.reference(), texts.cell(texts.collectedAt()))) + "</p>\n<p>"
                + escaped(words.text("held.files")) + "</p>\n");
        for (HeldSection section : archive.sections()) {
            if (table(section, 2, "") == 0) {
                heading(2, texts.section(section.name()));
                paragraph(words.text("held.none"));
            }
        }
        requests();
        paragraph(words.text("held.elsewhere", texts.company()));
        out.write("</body>\n</html>\n");
    }

    private void requests() throws IOException {
        heading(2, texts.section("requests"));
        var count = new int[1];
        archive.each(request -> {
            if (count[0]++ < MOST_REQUESTS) {
                request(archive.tables(request), HeldFiles.folder(request));
            }
        });
        if (count[0] == 0) {
            paragraph(texts.words().text("held.none"));
        } else {
            more(count[0], MOST_REQUESTS, "data.json");
        }
    }

    private void request(HeldTables tables, String folder) throws IOException {
        HeldSection request = tables.request();
        request.each(row -> {
            heading(3, texts.cell(row.get(0)));
            out.write("<table class=\"facts\">\n<tbody>\n");
            for (int i = 1; i < row.size(); i++) {
                if (!texts.cell(row.get(i)).isEmpty()) {
                    out.write("<tr><th scope=\"row\">"
                            + escaped(texts.column(request.columns().get(i))) + "</th>" + cell(row.get(i)) + "</tr>\n");
                }
            }
            out.write("</tbody>\n</table>\n");
        });
        for (HeldSection section : tables.within()) {
            table(section, 4, folder);
        }
    }

    /** Writes the first rows below a heading, and which file has all of them; nothing if there are none. */
    private int table(HeldSection section, int level, String folder) throws IOException {
        var count = new int[1];
        section.each(row -> {
            if (count[0] == 0) {
                heading(level, texts.section(section.name()));
                head(section);
            }
            if (count[0]++ < MOST_ROWS) {
                out.write(row.stream().map(this::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")));
            }
        });
        if (count[0] > 0) {
            out.write("</tbody>\n</table>\n</div>\n");
            more(count[0], MOST_ROWS, folder + section.name() + ".csv");
        }
        return count[0];
    }

    private void more(int count, int most, String whole) throws IOException {
        if (count > most) {
            paragraph(texts.words().text("held.more", most, count, whole));
        }
    }

    private void head(HeldSection section) throws IOException {
        out.write(section.columns().stream()
                .map(column -> "<th scope=\"col\">" + escaped(texts.column(column)) + "</th>")
                .collect(Collectors.joining(
                        "", "<div class=\"wide\">\n<table>\n<thead><tr>", "</tr></thead>\n<tbody>\n")));
    }

    private String cell(Object value) {
        String text = escaped(texts.cell(value));
        return value instanceof HeldFiles.Entry entry
                ? "<td><a href=\"" + escaped(entry.link()) + "\">" + text + "</a></td>"
                : "<td>" + text + "</td>";
    }

    private void heading(int level, String text) throws IOException {
        out.write("<h" + level + ">" + escaped(text) + "</h" + level + ">\n");
    }

    private void paragraph(String text) throws IOException {
        out.write("<p>" + escaped(text) + "</p>\n");
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
