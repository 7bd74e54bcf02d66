package io.candor.web.console.ledger;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.persistence.shared.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Records as comma-separated values. What a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets take away
 * again.
 *
 * @source RFC 4180, section 2
 */
final class LedgerCsv {

    private static final List<String> COLUMNS = List.of(
            "position",
            "id",
            "at",
            "givenAt",
            "expiresAt",
            "choices",
            "method",
            "notice",
            "noticeHash",
            "language",
            "policyVersion",
            "region",
            "userAgent",
            "subject",
            "keyId",
            "previous",
            "tenant",
            "v",
            "recordHash");

    /** The first line. */
    static final String HEAD = String.join(",", COLUMNS) + "\r\n";

    private LedgerCsv() {}

    /** The line of a record. */
    static String line(RecordRow row) {
        return COLUMNS.stream()
                .map(column -> cell(
                        column.equals("recordHash")
                                ? row.recordHash()
                                : row.fields().get(column)))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A value, harmless to spreadsheets. */
    static String cell(Object value) {
        String text = value instanceof Map<?, ?> map ? Json.canonical(map) : Objects.toString(value, "");
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String harmless = formula && !(value instanceof Number) ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
