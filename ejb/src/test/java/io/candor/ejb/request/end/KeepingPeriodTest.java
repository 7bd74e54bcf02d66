package io.candor.ejb.request.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.processing.ProcessingQueries.KeptRow;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long closed requests keep what they hold. */
class KeepingPeriodTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Support communications",
                "Communication with support",
                "Kommunikation mit dem Support",
                "Support-Korrespondenz",
                "Échanges avec l’assistance"
            })
    void theRegistersOwnPeriodCounts(String category) {
        assertThat(period(row(category, "2 years")).span()).isEqualTo(Span.parse("2 years"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Usage logs", "Supporting documents", "Marketing communications", "Account data"})
    void otherCategoriesSayNothingAboutRequests(String category) {
        assertThat(period(row(category, "7 years")).span()).isEqualTo(Span.parse("3 years"));
    }

    @Test
    void aRowWithoutAFigureLeavesThreeYears() {
        var open = new KeptRow(
                LocalizedText.of("en", "Support communications"),
                new RetentionRow.Rule(RetentionRow.Kind.UNSPECIFIED, null, null, null, null),
                false,
                null,
                0);
        assertThat(period(open).span()).isEqualTo(Span.parse("3 years"));
    }

    @Test
    void ofSeveralRowsTheShortestCounts() {
        assertThat(period(row("Support communications", "36 months"), row("Correspondence with support", "1 year"))
                        .span())
                .isEqualTo(Span.parse("1 year"));
    }

    @ParameterizedTest
    @CsvSource({
        "3 years, 2026-03-02T09:00:00Z, 2029-03-02T09:00:00Z",
        "3 years, 2024-02-29T09:00:00Z, 2027-02-28T09:00:00Z",
        "18 months, 2026-01-31T22:30:00Z, 2027-07-31T21:30:00Z",
        "30 days, 2026-03-15T12:00:00Z, 2026-04-14T11:00:00Z",
        "72 hours, 2026-03-28T12:00:00Z, 2026-03-31T12:00:00Z"
    })
    void theEndFollowsTheTenantsCalendar(String span, String closed, String end) {
        var period = new KeepingPeriod(Span.parse(span), MADRID);
        Instant closedAt = Instant.parse(closed);
        assertThat(period.end(closedAt)).isEqualTo(Instant.parse(end));
        assertThat(period.latest(Instant.parse(end))).as("nothing is missed").isAfterOrEqualTo(closedAt);
    }

    private static KeepingPeriod period(KeptRow... rows) {
        return KeepingPeriod.of(List.of(rows), MADRID);
    }

    private static KeptRow row(String category, String span) {
        return new KeptRow(
                LocalizedText.of("en", category),
                new RetentionRow.Rule(RetentionRow.Kind.FIXED, Span.parse(span), null, null, null),
                false,
                null,
                0);
    }
}
