package io.candor.ejb.request.held;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what is held as one archive: a page to read, JSON for programs, and CSV for each kind. Nothing of it is kept in memory. */
final class HeldArchive {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final HeldTexts texts;
    private final List<HeldSection> sections;

    HeldArchive(HeldTexts texts, List<HeldSection> sections) {
        this.texts = texts;
        this.sections = sections;
    }

    /** Writes it, and closes what it is written to. */
    void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            begin(zip, "summary.html");
            Writer page = writer(zip);
            HeldSummary.write(texts, sections, page);
            zip.closeEntry();
            begin(zip, "data.json");
            json(zip);
            zip.closeEntry();
            for (HeldSection section : sections) {
                begin(zip, section.name() + ".csv");
                HeldCsv.write(section, writer(zip));
                zip.closeEntry();
            }
        }
    }

    private void json(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("company", texts.company());
        json.writeStringField("request", texts.reference());
        json.writeStringField("collectedAt", texts.collectedAt().toString());
        try {
            for (HeldSection section : sections) {
                json.writeArrayFieldStart(section.name());
                section.rows().each(row -> row(json, section.columns(), row));
                json.writeEndArray();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndObject();
        json.close();
    }

    private static void row(JsonGenerator json, List<String> columns, List<Object> row) {
        try {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i));
                value(json, row.get(i));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(texts.collectedAt().toEpochMilli());
        zip.putNextEntry(entry);
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
