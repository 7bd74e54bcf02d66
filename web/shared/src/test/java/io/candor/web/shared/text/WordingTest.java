package io.candor.web.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.shared.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void aLanguageWithoutWordsReadsEnglishWhateverTheServerSpeaks() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(Wording.of("pl").text("policy.state.IN_FORCE")).isEqualTo("In force");
        assertThat(Wording.of("en").text("policy.state.IN_FORCE")).isEqualTo("In force");
    }

    @Test
    void aRegionReadsItsLanguage() {
        assertThat(Wording.of("de-AT").text("policy.state.IN_FORCE")).isEqualTo("In Kraft");
    }

    @Test
    void partsAreJoinedAsPeopleWriteThem() {
        assertThat(Wording.of("en").and(List.of())).isEmpty();
        assertThat(Wording.of("en").and(List.of("a"))).isEqualTo("a");
        assertThat(Wording.of("en").and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Wording.of("de").or(List.of("a", "b", "c"))).isEqualTo("a, b oder c");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1 day, 1 day, 1 day",
        "en, 30 business days, 30 business days, 30 business days",
        "en, 0 days, 0 days, 0 days",
        "de, 1 month, 1 Monat, 1 Monat",
        "de, 30 days, 30 Tage, 30 Tagen",
        "de, 2 years, 2 Jahre, 2 Jahren",
        "de, 30 business days, 30 Werktage, 30 Werktagen",
        "fr, 0 days, 0 jour, 0 jour",
        "fr, 1 month, 1 mois, 1 mois",
        "fr, 2 business days, 2 jours ouvrés, 2 jours ouvrés",
        "fr, 2 years, 2 ans, 2 ans"
    })
    void aSpanKeepsItsUnit(String language, String span, String alone, String within) {
        var spans = new Spans(Wording.of(language));

        assertThat(spans.text(Span.parse(span))).isEqualTo(alone);
        assertThat(spans.within(Span.parse(span))).isEqualTo(within);
    }
}
