package io.candor.web.centre.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserFamiliesTest {

    private final BrowserFamilies families = new BrowserFamilies();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 | Chrome",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | Mobile Safari"
            })
    void onlyTheFamilyIsTold(String header, String family) {
        assertThat(families.find(header)).contains(family);
        assertThat(families.peek(header)).contains(family);
    }

    @Test
    void anUnknownProgramHasNoFamily() {
        assertThat(families.find("a program of one's own")).isEmpty();
        assertThat(families.find("x".repeat(20_000))).isEmpty();
        assertThat(families.find(null)).isEmpty();
        assertThat(families.peek(null)).isEmpty();
    }

    @Test
    void aHeaderNotMetBeforeIsNotInMemory() {
        assertThat(families.peek("never seen")).isNull();
    }
}
