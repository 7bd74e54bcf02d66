package io.candor.web.shared.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChoiceTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "pt-BR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "DE | de",
                "fr,de;q=0.2 | de",
                "de;q=0.3,en;q=0.5 | en",
                "de;q=0 | en",
                "pt-br | pt-BR",
                "pt | en",
                "* | en",
                "ja, *;q=0.1 | en"
            })
    void theBestOneTheTenantHasIsTaken(String header, String language) {
        assertThat(LanguageChoice.of(header, LANGUAGES)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ";;;", "de;q=9", "de;q=-1", "de;q=NaN", "---", "\u0000", "q=1", "de\u0430"})
    void whatCannotBeUnderstoodIsPassedOver(String header) {
        assertThat(LanguageChoice.of(header, LANGUAGES)).isEqualTo("en");
    }

    @Test
    void anEndlessHeaderIsNotReadToItsEnd() {
        assertThat(LanguageChoice.of("x,".repeat(10_000) + "de", LANGUAGES)).isEqualTo("en");
    }
}
