package io.candor.ejb.request.held;

import java.io.IOException;
import java.io.Writer;
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
        section.each(
                row -> printer.printRecord(row.stream().map(HeldCsv::harmless).toList()));
        printer.flush();
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
