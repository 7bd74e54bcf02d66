package io.candor.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\nb\"",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{a:1}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "tru",
                "nul",
                "True",
                "01",
                "-",
                "+1",
                ".5",
                "1.0",
                "1e3",
                "9007199254740992",
                "99999999999999999999",
                "1 1",
                "{} x",
                "\u00a01",
                "\uff11",
                "NaN"
            })
    void whatTwoReadersCouldTakeDifferentlyIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(JsonReader.read("[".repeat(30) + "]".repeat(30))).isNotNull();
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void theGreatestNumberIsKept() {
        assertThat(JsonReader.read("9007199254740991")).isEqualTo(9007199254740991L);
        assertThat(JsonReader.read("-9007199254740991")).isEqualTo(-9007199254740991L);
    }
}
