package io.candor.ejb.request.held;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a kind of what is held as CSV. What somebody wrote might begin like a formula, which spreadsheets would run: it gets an
 * apostrophe in front.
 */
final class HeldCsv {

    private static final String FORMULA = "=+-@＝＋－＠";

    private HeldCsv() {}

    /** Writes the names of the columns and all rows; the writer stays open. */
    static void write(HeldSection section, Writer out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(section.columns());
        try {
            section.rows().each(row -> print(printer, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<Object> row) {
        try {
            printer.printRecord(row.stream().map(HeldCsv::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that no spreadsheet runs. */
    static Object harmless(Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text) || text.isEmpty()) {
            return value.toString();
        }
        boolean control = text.charAt(0) < ' ';
        String begin = text.stripLeading();
        boolean formula = !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
        return control || formula ? "'" + text : text;
    }
}
