package io.candor.web.console.shared;

import io.candor.persistence.shared.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Comma-separated values. What a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets take away again.
 *
 * @source RFC 4180, section 2
 */
public final class Csv {

    private Csv() {}

    /** A line; maps and lists become JSON. */
    public static String line(List<?> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A value, harmless to spreadsheets. */
    static String cell(Object value) {
        boolean nested = value instanceof Map<?, ?> || value instanceof Collection<?>;
        String text = nested ? Json.canonical(value) : Objects.toString(value, "");
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String harmless = formula && !(value instanceof Number) ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
