package io.candor.web.console.ledger;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.web.console.shared.Csv;
import java.util.HashMap;
import java.util.List;

/** Records as comma-separated values. */
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
    static final String HEAD = Csv.line(COLUMNS);

    private LedgerCsv() {}

    /** The line of a record. */
    static String line(RecordRow row) {
        var fields = new HashMap<>(row.fields());
        fields.put("recordHash", row.recordHash());
        return Csv.line(COLUMNS.stream().map(fields::get).toList());
    }
}
