package io.candor.web.centre.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalTest {

    private static final String TAG = "\"abc-br\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc-br\"",
                "*",
                " * ",
                "W/\"abc-br\"",
                "\"x\", \"abc-br\"",
                "\"x\",W/\"abc-br\",\"y\"",
                "\"abc-br\" , \"x\""
            })
    void whoHasTheseBytesNeedNotGetThemAgain(String header) {
        assertThat(Conditional.isKnown(header, TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc\"", "\"abc-gzip\"", "abc-br", "\"xabc-br\"", "x\"abc-br\"", "\"abc-br\"x", "", "W/", "**"
            })
    void whoHasOtherBytesGetsThem(String header) {
        assertThat(Conditional.isKnown(header, TAG)).isFalse();
        assertThat(Conditional.isKnown(null, TAG)).isFalse();
    }
}
