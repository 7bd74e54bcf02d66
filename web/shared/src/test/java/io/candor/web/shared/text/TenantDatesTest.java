package io.candor.web.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantDatesTest {

    private static final Instant LONDON_MIDNIGHT = Instant.parse("2026-04-02T23:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    yyyy-MM-dd   | UTC              | 2025-01-01T00:00:00Z | 2025-01-01
                    d MMMM yyyy  | Europe/London    | 2026-04-02T23:00:00Z | 3 April 2026
                    MMMM d, yyyy | America/Toronto  | 2025-05-28T04:00:00Z | May 28, 2025
                    MMMM d, yyyy | America/Toronto  | 2025-05-28T03:59:59Z | May 27, 2025
                    d MMMM yyyy  | Europe/Andorra   | 2026-03-29T01:00:00Z | 29 March 2026
                    """)
    void aDateIsWrittenInTheTenantsFormAndZone(String pattern, String zone, Instant instant, String expected) {
        assertThat(new TenantDates(pattern, ZoneId.of(zone), Locale.ENGLISH, true).text(instant))
                .isEqualTo(expected);
    }

    @Test
    void anotherLanguageHasItsOwnOrderOfWords() {
        var dates = new TenantDates("d MMMM yyyy", ZoneId.of("Europe/London"), Locale.GERMAN, false);

        assertThat(dates.text(LONDON_MIDNIGHT)).isEqualTo("3. April 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "d MMMM yyyy, 2026-04-01T10:00:00Z, 1er avril 2026",
        "d MMMM yyyy, 2026-04-11T10:00:00Z, 11 avril 2026",
        "EEEE d MMMM yyyy, 2026-08-01T10:00:00Z, samedi 1er août 2026",
        "yyyy-MM-dd, 2026-04-01T10:00:00Z, 2026-04-01",
        "d/M/yyyy, 2026-04-01T10:00:00Z, 1/4/2026"
    })
    void theFirstOfAMonthIsAnOrdinalInFrench(String pattern, Instant instant, String expected) {
        assertThat(new TenantDates(pattern, ZoneId.of("Europe/Paris"), Locale.FRENCH, true).text(instant))
                .isEqualTo(expected);
    }

    @Test
    void aPatternOfDigitsStaysInEveryLanguage() {
        var dates = new TenantDates("yyyy-MM-dd", ZoneId.of("Europe/London"), Locale.GERMAN, false);

        assertThat(dates.text(LONDON_MIDNIGHT)).isEqualTo("2026-04-03");
    }

    @Test
    void theBeginningOfADayIsADateForMachines() {
        var dates = new TenantDates("d MMMM yyyy", ZoneId.of("Europe/London"), Locale.ENGLISH, true);

        assertThat(dates.machine(LONDON_MIDNIGHT)).isEqualTo("2026-04-03");
    }

    @Test
    void anotherInstantIsADateWithTimeAndOffsetForMachines() {
        var dates = new TenantDates("d MMMM yyyy", ZoneId.of("Europe/London"), Locale.ENGLISH, true);

        assertThat(dates.machine(Instant.parse("2026-04-03T09:30:15.123456Z"))).isEqualTo("2026-04-03T10:30:15+01:00");
    }
}
