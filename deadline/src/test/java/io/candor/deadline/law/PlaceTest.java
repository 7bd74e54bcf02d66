package io.candor.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "CA, CA, true, false",
        "CA, CA-QC, true, false",
        "CA-QC, CA-QC, true, false",
        "CA-QC, CA-ON, false, false",
        "CA-QC, CA, false, true",
        "CA, US, false, false",
        "CA-QC, US, false, false",
    })
    void aCountryContainsItsRegions(String outer, String inner, boolean contains, boolean mayContain) {
        assertThat(Place.parse(outer).contains(Place.parse(inner))).isEqualTo(contains);
        assertThat(Place.parse(outer).mayContain(Place.parse(inner))).isEqualTo(mayContain);
    }

    @Test
    void anUnknownPlaceMayBeAnywhereAndIsCertainlyNowhere() {
        assertThat(Place.parse("CA").contains(Place.UNKNOWN)).isFalse();
        assertThat(Place.parse("CA").mayContain(Place.UNKNOWN)).isTrue();
        assertThat(Place.UNKNOWN.contains(Place.UNKNOWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ca", "CAN", "CA-", "CA-QUEB", "?"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.parse(text));
    }

    @Test
    void aRegionNeedsItsCountry() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(null, "QC"));
    }
}
