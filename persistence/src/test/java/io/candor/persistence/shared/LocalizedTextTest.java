package io.candor.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private final LocalizedText text = new LocalizedText(Map.of("en", "Policy", "de", "Richtlinie"));

    @Test
    void theWantedLanguageComesFirst() {
        assertThat(text.in("de", "en")).isEqualTo("Richtlinie");
    }

    @Test
    void theFallbackComesWhereTheWantedLanguageIsMissing() {
        assertThat(text.in("fr", "en")).isEqualTo("Policy");
    }

    @Test
    void theFirstByTagComesWhereBothAreMissing() {
        assertThat(text.in("fr", "ca")).isEqualTo("Richtlinie");
    }

    @Test
    void noTextAtAllIsRefused() {
        assertThatThrownBy(() -> new LocalizedText(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlankOrMissingTextIsRefused() {
        var withNull = new HashMap<String, String>();
        withNull.put("en", null);
        assertThatThrownBy(() -> LocalizedText.of("en", "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalizedText(withNull)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itDoesNotChangeWithTheMapItWasMadeOf() {
        var source = new HashMap<>(Map.of("en", "Policy"));
        var copy = new LocalizedText(source);
        source.put("en", "changed");
        assertThat(copy.in("en", "en")).isEqualTo("Policy");
    }

    @Test
    void theColumnHoldsAnObjectOfLanguages() {
        var column = new LocalizedTextConverter();
        assertThat(column.convertToDatabaseColumn(LocalizedText.of("en", "a \"b\"")))
                .isEqualTo("{\"en\":\"a \\\"b\\\"\"}");
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(text)))
                .isEqualTo(text);
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
