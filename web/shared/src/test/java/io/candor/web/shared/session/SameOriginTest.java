package io.candor.web.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private final SameOrigin sameOrigin = new SameOrigin(URI.create("https://candor.example:8443"));

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://candor.example:8443, true",
                "same-origin, null, true",
                "same-origin, -, true",
                "-, https://candor.example:8443, true",
                "same-site, https://candor.example:8443, false",
                "cross-site, https://candor.example:8443, false",
                "none, -, false",
                "-, -, false",
                "-, null, false",
                "-, https://candor.example, false",
                "-, http://candor.example:8443, false",
                "-, https://candor.example:8443.evil.example, false",
                "-, https://evil.example, false"
            })
    void onlyPagesOfOursMayChangeSomething(String fetchSite, String origin, boolean proved) {
        assertThat(sameOrigin.isProved(fetchSite, origin)).isEqualTo(proved);
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, true",
                "-, https://privacy.example, true",
                "-, http://Privacy.Example, true",
                "same-site, https://privacy.example, false",
                "cross-site, https://privacy.example, false",
                "none, https://privacy.example, false",
                "-, -, false",
                "-, null, false",
                "-, https://privacy.example:8443, false",
                "-, https://privacy.example.evil.example, false",
                "-, privacy.example, false"
            })
    void aPageOfAnotherHostIsNotOurs(String fetchSite, String origin, boolean same) {
        assertThat(SameOrigin.isSameHost(fetchSite, origin, "privacy.example")).isEqualTo(same);
        assertThat(SameOrigin.isSameHost(null, origin, null)).isFalse();
    }
}
