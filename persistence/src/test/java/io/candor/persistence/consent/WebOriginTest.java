package io.candor.persistence.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Origins as people write them and as browsers send them. */
class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com, https://www.example.com",
        "https://WWW.Example.COM/, https://www.example.com",
        "HTTPS://example.com:443, https://example.com",
        "https://example.com:8443, https://example.com:8443",
        "https://bücher.example, https://xn--bcher-kva.example",
        "http://localhost:3000, http://localhost:3000",
        "http://shop.localhost:80, http://shop.localhost",
    })
    void aWrittenOriginGetsTheFormThatBrowsersSend(String written, String sent) {
        assertThat(WebOrigin.parse(written)).hasToString(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "https://",
                "http://example.com",
                "ftp://example.com",
                "https://example",
                "https://user@example.com",
                "https://example.com/path",
                "https://example.com?x",
                "https://example.com#x",
                "https://example.com:0",
                "https://example.com:65536",
                "https://exa mple.com",
                "https://[::1]",
                "https://*.example.com",
                "https://example.com,https://other.example",
                "javascript://example.com",
                "null",
            })
    void whatIsNoOriginIsRefused(String written) {
        assertThatThrownBy(() -> WebOrigin.parse(written)).isInstanceOf(RefusedException.class);
    }

    @Test
    void anEndlessOriginIsRefused() {
        assertThatThrownBy(() -> WebOrigin.parse("https://" + "a.".repeat(200) + "example"))
                .isInstanceOf(RefusedException.class);
    }
}
