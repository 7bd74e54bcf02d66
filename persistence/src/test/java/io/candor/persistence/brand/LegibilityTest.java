package io.candor.persistence.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.brand.Legibility.Finding;
import io.candor.persistence.brand.Legibility.Part;
import io.candor.persistence.brand.Legibility.Place;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.Contrast;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibilityTest {

    @Test
    void theNeutralBrandPasses() {
        assertThat(Legibility.of(BrandColours.of(NeutralBrand.get()))).allMatch(Finding::passes);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCENT, PAGE, '#777777', #ffffff, 4.47, 4.5",
        "SURFACE, INK, '#888888', #16181d, 5.00, 7.0",
    })
    void whatIsMeasuredIsSaid(Part part, Place place, String colour, String against, String ratio, double least) {
        Finding found = Legibility.of(colours(part, colour)).stream()
                .filter(finding -> finding.part() == part && finding.place() == place)
                .findFirst()
                .orElseThrow();

        assertThat(found.against()).isEqualTo(against);
        assertThat(found.measured()).isEqualTo(ratio);
        assertThat(found.least()).isEqualTo(least);
        assertThat(found.passes()).isFalse();
    }

    @Test
    void aRatioJustBelowTheLeastIsNeverRoundedUpToIt() {
        assertThat(new Finding(Part.ACCENT, Place.PAGE, "#ffffff", 4.4999, 4.5, "#000000").measured())
                .isEqualTo("4.49");
    }

    @Test
    void theRefusalNamesRatioAndTheNearestColourThatPasses() {
        assertThatThrownBy(() -> Legibility.demand(colours(Part.ACCENT, "#ff9900")))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("error.brand-accent");
                    assertThat(refusal.arguments()[0]).isEqualTo("2.14");
                    assertThat(refusal.arguments()[3]).asString().startsWith("#");
                });
    }

    @Test
    void theAccentIsMeasuredOnTheHeadAsWell() {
        var colours = new BrandColours("#767676", "#9dbbe0", "#d8d8d8", "#1a2230");

        assertThat(Legibility.of(colours)).anySatisfy(finding -> {
            assertThat(finding.place()).isEqualTo(Place.HEAD);
            assertThat(finding.passes()).isFalse();
        });
    }

    @Test
    void whateverIsProposedPassesAndIsNeverFurtherThanBlackOrWhite() {
        var random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            var colours = new BrandColours(any(random), any(random), any(random), any(random));
            BrandColours proposed = Legibility.nearest(colours);

            assertThat(Legibility.of(proposed)).as("%s", colours).allMatch(Finding::passes);
            assertThat(Legibility.nearest(proposed)).isEqualTo(proposed);
        }
    }

    @Test
    void aProposalIsTheFirstStepThatPasses() {
        BrandColours proposed = Legibility.nearest(colours(Part.ACCENT, "#ff9900"));

        assertThat(Contrast.ratio(proposed.accent(), proposed.surface())).isBetween(4.5, 4.62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#1234567", "#12345g", "rgb(0,0,0)", "#fff;}body{"})
    void whatIsNoColourIsRefused(String text) {
        assertThatThrownBy(() -> new BrandColours(text, "#9dbbe0", "#eef2f8", "#1a2230"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.brand-form");
    }

    @Test
    void coloursAreKeptInOneForm() {
        assertThat(new BrandColours(" 3D5A80 ", "#9DBBE0", "#eef2f8", "#1a2230").accent())
                .isEqualTo("#3d5a80");
    }

    private static String any(Random random) {
        return String.format("#%06x", random.nextInt(0x1000000));
    }

    private static BrandColours colours(Part part, String colour) {
        BrandColours neutral = BrandColours.of(NeutralBrand.get());
        return part == Part.ACCENT
                ? new BrandColours(colour, neutral.accentDark(), neutral.surface(), neutral.surfaceDark())
                : new BrandColours(neutral.accent(), neutral.accentDark(), colour, neutral.surfaceDark());
    }
}
