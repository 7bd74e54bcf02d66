package io.candor.ejb.request.held;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.candor.ejb.request.held.HeldRequestQueries.Held;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes what is held as one archive: a page to read, JSON for programs, CSV for each kind, and of each request a folder with its tables and its
 * attachments. Nothing of it is kept in memory but one request and one piece of a file.
 */
final class HeldArchive {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** The requests of a person. Each is read when it is its turn, and none is kept. */
    @FunctionalInterface
    interface Requests {

        /** Hands out request by request, the latest first. */
        void each(Consumer<Held> request);
    }

    private final HeldTexts texts;
    private final List<HeldSection> sections;
    private final Requests requests;
    private final HeldFiles files;

    /**
     * @param sections what is held beside requests
     * @param requests the person's
     * @param files their attachments
     */
    HeldArchive(HeldTexts texts, List<HeldSection> sections, Requests requests, HeldFiles files) {
        this.texts = texts;
        this.sections = sections;
        this.requests = requests;
        this.files = files;
    }

    /** Writes it, and closes what it is written to. Attachments come first, since everything else says which are there. */
    void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            each(request -> folder(zip, request));
            for (HeldSection section : sections) {
                csv(zip, "", section);
            }
            json(begin(zip, "data.json"));
            HeldSummary.write(this, writer(begin(zip, "summary.html")));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    HeldTexts texts() {
        return texts;
    }

    List<HeldSection> sections() {
        return sections;
    }

    /** Goes through the requests; each is opened once. */
    void each(Writing<Held> writing) {
        requests.each(writing);
    }

    /** The tables of a request whose folder is written. */
    HeldTables tables(Held request) {
        return new HeldTables(request, files);
    }

    private void folder(ZipOutputStream zip, Held request) throws IOException {
        files.write(request, path -> begin(zip, path));
        HeldTables tables = tables(request);
        csv(zip, HeldFiles.folder(request), tables.request());
        for (HeldSection section : tables.within()) {
            csv(zip, HeldFiles.folder(request), section);
        }
    }

    private void csv(ZipOutputStream zip, String folder, HeldSection section) throws IOException {
        HeldCsv.write(section, writer(begin(zip, folder + section.name() + ".csv")));
    }

    private void json(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("company", texts.company());
        json.writeStringField("request", texts.reference());
        json.writeStringField("collectedAt", texts.collectedAt().toString());
        for (HeldSection section : sections) {
            array(json, section);
        }
        json.writeArrayFieldStart("requests");
        each(request -> request(json, tables(request)));
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void request(JsonGenerator json, HeldTables tables) throws IOException {
        HeldSection request = tables.request();
        json.writeStartObject();
        request.each(row -> fields(json, request.columns(), row));
        for (HeldSection section : tables.within()) {
            array(json, section);
        }
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, HeldSection section) throws IOException {
        json.writeArrayFieldStart(section.name());
        section.each(row -> {
            json.writeStartObject();
            fields(json, section.columns(), row);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void fields(JsonGenerator json, List<String> columns, List<Object> row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            value(json, row.get(i));
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

    private OutputStream begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(texts.collectedAt().toEpochMilli());
        zip.putNextEntry(entry);
        return zip;
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
