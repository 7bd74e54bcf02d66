package io.candor.web.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatLooksLikeAFormulaIsMadeText(String formula) {
        assertThat(LedgerCsv.cell(formula).replace("\"", "")).isEqualTo("'" + formula);
    }

    @Test
    void theSubjectsOfRecordsCanBeginWithAHyphen() {
        assertThat(LedgerCsv.cell("-_abc")).isEqualTo("'-_abc");
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertThat(LedgerCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(LedgerCsv.cell("say \"yes\"")).isEqualTo("\"say \"\"yes\"\"\"");
        assertThat(LedgerCsv.cell(null)).isEmpty();
        assertThat(LedgerCsv.cell(-1)).isEqualTo("-1");
    }

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
