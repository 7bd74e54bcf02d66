package io.candor.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59",
        "#00ff00, #000000, 15.30"
    })
    void theRatioIsThatOfTheStandard(String one, String other, double expected) {
        assertThat(Contrast.ratio(one, other)).isCloseTo(expected, within(0.01));
    }

    @Test
    void theOrderOfColoursDoesNotMatter() {
        assertThat(Contrast.ratio("#1a5fb4", "#ffffff")).isEqualTo(Contrast.ratio("#FFFFFF", "#1A5FB4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "red", "ffffff", "#gggggg", "#ffffff;", "#ffffff00"})
    void anotherFormOfColourIsRefused(String colour) {
        assertThatThrownBy(() -> Contrast.ratio(colour, "#ffffff")).isInstanceOf(IllegalArgumentException.class);
    }
}
