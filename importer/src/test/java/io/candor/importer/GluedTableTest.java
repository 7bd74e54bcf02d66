package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.importer.report.ImportReport;
import io.candor.importer.source.Repair;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables whose columns ran together are parted where that is certain, and only there. */
class GluedTableTest {

    private static final String TEXT = """
            Privacy Policy

            Sharing
            We share data with these vendors:
            - Alpha: hosting
            - Beta Metrics: statistics

            Cookies
            The table lists all cookies:

            CookieProviderPurposeDuration
            sidAlphaKeeps you signed in.Session
            _bm, _bm2Beta MetricsCounts visits.24h rolling, 30 days max
            xAlphaBeta MetricsServes both.1 year
            loneNobody knows who sets it.2 days
            """;

    @Test
    void certainRowsArePartedAndTheOthersAreLeftForReview() {
        var policy = new PolicyImport().read(TEXT);
        var rows = policy.facts().storage();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).value().names()).containsExactly("sid");
        assertThat(rows.get(0).value().provider()).isEqualTo("Alpha");
        assertThat(rows.get(1).value().names()).containsExactly("_bm", "_bm2");
        assertThat(rows.get(1).value().purpose()).isEqualTo("Counts visits.");
        assertThat(rows.get(2).sure()).isFalse();
        assertThat(rows.get(2).value().names()).isEmpty();
        assertThat(rows.get(3).sure()).isFalse();
        assertThat(ImportReport.of(policy).has(ImportReport.Code.ROWS_TO_REVIEW))
                .isTrue();
    }

    @Test
    void thePartingIsARepairThatCanBeUndone() {
        var policy = new PolicyImport().read(TEXT);
        var repair = policy.repairs().stream()
                .filter(one -> one.kind() == Repair.Kind.TABLE_SPLIT)
                .findFirst();
        assertThat(repair).isPresent();
        var undone = new PolicyImport(Set.of(repair.get().id()), Map.of()).read(TEXT);
        assertThat(undone.facts().storage()).isEmpty();
        assertThat(undone.markdown("")).contains("CookieProviderPurposeDuration");
    }
}
