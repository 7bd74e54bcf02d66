package io.candor.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void namesAreSortedByTheirCodeUnits() {
        // The example of RFC 8785, section 3.2.3.
        String written =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        assertThat(CanonicalJson.text(JsonReader.read(written)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void textsHaveTheShortestEscapes() {
        // The string of RFC 8785, section 3.2.2.
        String written = "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"";

        assertThat(CanonicalJson.text(JsonReader.read(written))).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void everyControlCharacterHasItsForm() {
        assertThat(CanonicalJson.text("\u0000\u0007\b\t\n\u000b\f\r\u0010\u001f\u007f"))
                .isEqualTo("\"\\u0000\\u0007\\b\\t\\n\\u000b\\f\\r\\u0010\\u001f\u007f\"");
    }

    @Test
    void whiteSpaceGoesAndNestingStays() {
        assertThat(CanonicalJson.text(JsonReader.read(" { \"b\" : [ 1 , null , { } , [ ] ] ,\r\n\t\"a\" : -0 } ")))
                .isEqualTo("{\"a\":0,\"b\":[1,null,{},[]]}");
    }
}
