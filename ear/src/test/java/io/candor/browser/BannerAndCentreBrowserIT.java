package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The banner on the website and the choices in the centre are one choice, whichever of them it was made in. */
@Tag("browser")
class BannerAndCentreBrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {"orchestrate", "andron"})
    void whatWasAcceptedOnTheWebsiteIsWithdrawnInTheCentre(String tenant) {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, tenant).open();
            site.accept();
            site.everythingRuns();
            var centre = new CookiesCentre(visit, tenant).open();
            assertThat(centre.ticked()).isEqualTo(centre.refusable());
            centre.decide("reject");
            site.open();
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.stored()).isEqualTo(site.essentialAndChoice());
            assertThat(site.choiceParts().get(3)).isEqualTo("c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrate", "andron"})
    void whatWasAcceptedInTheCentreRunsOnTheWebsite(String tenant) {
        try (Visit visit = Visit.desktop()) {
            new CookiesCentre(visit, tenant).open().decide("accept");
            var site = new BannerSite(visit, tenant).open();
            site.everythingRuns();
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.stored()).isEqualTo(site.everything());
        }
    }
}
