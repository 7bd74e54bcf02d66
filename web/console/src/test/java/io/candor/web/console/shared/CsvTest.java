package io.candor.web.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatLooksLikeAFormulaIsMadeText(String formula) {
        assertThat(Csv.cell(formula).replace("\"", "")).isEqualTo("'" + formula);
    }

    @Test
    void theSubjectsOfRecordsCanBeginWithAHyphen() {
        assertThat(Csv.cell("-_abc")).isEqualTo("'-_abc");
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(Csv.cell("say \"yes\"")).isEqualTo("\"say \"\"yes\"\"\"");
        assertThat(Csv.cell(null)).isEmpty();
        assertThat(Csv.cell(-1)).isEqualTo("-1");
    }

    @Test
    void aLineEndsAsRfc4180WantsIt() {
        assertThat(Csv.line(Arrays.asList("a", null, 1))).isEqualTo("a,,1\r\n");
    }

    @Test
    void whatIsInsideOthersBecomesJson() {
        assertThat(Csv.cell(List.of(Map.of("to", "x")))).isEqualTo("\"[{\"\"to\"\":\"\"x\"\"}]\"");
    }
}
