package io.candor.web.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerCsvTest {

    @Test
    void aLineHasTheColumnsOfTheHead() {
        var fields = new TreeMap<String, Object>();
        fields.put("position", 7);
        fields.put("choices", Map.of("analytics", true));
        fields.put("userAgent", null);
        String line = LedgerCsv.line(new RecordRow(7, new UUID(0, 1), fields, "00ff"));
        assertThat(line)
                .startsWith("7,")
                .contains("\"{\"\"analytics\"\":true}\"")
                .endsWith(",00ff\r\n");
        assertThat(line.chars().filter(c -> c == ',').count())
                .isEqualTo(LedgerCsv.HEAD.chars().filter(c -> c == ',').count());
    }
}
