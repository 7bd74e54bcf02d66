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
}
