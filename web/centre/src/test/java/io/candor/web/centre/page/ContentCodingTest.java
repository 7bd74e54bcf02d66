package io.candor.web.centre.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | true",
                "br | true",
                "BR | true",
                "br;q=1.0 | true",
                "br;q=0.1, gzip | true",
                "gzip, br;q=0 | false",
                "gzip, br;q=0.000 | false",
                "* | true",
                "*;q=0 | false",
                "br;q=0, * | false",
                "*, br;q=0 | false",
                "gzip | false",
                "brotli | false",
                "xbr, brx | false",
                ",,;;, | false"
            })
    void brotliGoesToWhoTakesIt(String header, boolean accepted) {
        assertThat(ContentCoding.BROTLI.isAcceptedBy(header)).isEqualTo(accepted);
    }

    @Test
    void whoSaysNothingGetsItPlain() {
        assertThat(ContentCoding.GZIP.isAcceptedBy(null)).isFalse();
        assertThat(ContentCoding.GZIP.isAcceptedBy("")).isFalse();
        assertThat(ContentCoding.IDENTITY.isAcceptedBy(null)).isTrue();
    }

    @Test
    void anEndlessHeaderIsNotRead() {
        assertThat(ContentCoding.GZIP.isAcceptedBy("x,".repeat(5_000) + "gzip")).isFalse();
    }
}
