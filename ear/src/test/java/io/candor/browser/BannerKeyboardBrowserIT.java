package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The banner by keyboard alone and by ear: one stands at the edge of the page, the other in its middle. */
@Tag("browser")
class BannerKeyboardBrowserIT {

    private static final String FOCUSED = "document.activeElement.innerText || document.activeElement.name";

    @ParameterizedTest
    @ValueSource(strings = {"orchestrate", "andron"})
    void theFocusBeginsAtTheHeadingAndStaysInside(String tenant) {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, tenant).open();
            site.firstLayer().waitFor();
            assertThat(focused(site)).isEqualTo("Your choice about cookies");
            List<String> stops = List.of(
                    "About our cookies", "Privacy policy", "Reject all", "Accept all", "Choose", "About our cookies");
            assertThat(walk(site, "Tab", stops.size())).isEqualTo(stops);
            assertThat(walk(site, "Shift+Tab", 2)).containsExactly("Choose", "Accept all");
        }
    }

    @Test
    void theFocusStaysInsideTheSecondLayer() {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, "workflowops").open();
            site.button("Choose").focus();
            site.page().keyboard().press("Enter");
            assertThat(focused(site)).isEqualTo("Privacy choices");
            assertThat(walk(site, "Tab", 10))
                    .containsExactly(
                            "Back",
                            "All cookies in detail",
                            "optional-features",
                            "About our cookies",
                            "Privacy policy",
                            "Reject all",
                            "Accept all",
                            "Save my choice",
                            "Back",
                            "All cookies in detail");
            assertThat(walk(site, "Shift+Tab", 2)).containsExactly("Back", "Save my choice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrate", "andron"})
    void escapeLeavesTheChoiceOpenAndStoresNothing(String tenant) {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, tenant).open();
            site.firstLayer().waitFor();
            site.page().keyboard().press("Escape");
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.control().isVisible()).isTrue();
            assertThat(focused(site)).isEqualTo("Privacy choices");
            assertThat(site.stored()).isEqualTo(site.essential());
            assertThat(ledger.received()).isEmpty();
            site.open();
            assertThat(site.firstLayer().count()).isEqualTo(1);
        }
    }

    @Test
    void escapeLeadsFromTheSecondLayerBackToTheFirst() {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, "orchestrate").open();
            site.button("Choose").click();
            site.page().getByLabel("Analytics Cookies").check();
            site.page().keyboard().press("Escape");
            assertThat(site.secondLayer().count()).isZero();
            assertThat(site.firstLayer().count()).isEqualTo(1);
            site.page().keyboard().press("Escape");
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.stored()).isEqualTo(site.essential());
        }
    }

    @Test
    void escapeIsHeardWhereverTheFocusIsWhileTheDialogIsModal() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            for (int times = 0; times < 3; times++) {
                site.control().click();
                site.page().mouse().click(5, 5);
                site.page().keyboard().press("Escape");
                assertThat(site.secondLayer().count()).isZero();
                assertThat(site.control().isVisible()).isTrue();
            }
        }
    }

    @Test
    void theFocusReturnsToWhatOpenedTheDialog() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            Page page = site.page();
            page.locator("[data-candor-open]").focus();
            page.keyboard().press("Enter");
            site.secondLayer().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.matches('[data-candor-open]')"))
                    .isEqualTo(true);
            site.control().focus();
            page.keyboard().press("Enter");
            site.button("Close").click();
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("candor-control");
        }
    }

    @Test
    void theChoiceCanBeMadeAndSavedByKeyboard() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.button("Choose").focus();
            site.page().keyboard().press("Enter");
            site.page().getByLabel("Analytics Cookies").focus();
            site.page().keyboard().press("Space");
            site.button("Save my choice").focus();
            site.page().keyboard().press("Enter");
            site.settle();
            assertThat(site.choiceParts().get(6)).isEqualTo("analytics");
        }
    }

    @Test
    void whatBecameOfTheChoiceIsSaidAloud() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            // A live region is heard only if it was there before its text.
            assertThat(site.status().count()).isEqualTo(1);
            assertThat(site.status().innerText()).isEmpty();
            site.reject();
            assertThat(site.status().innerText()).contains("Your choice is stored.");
        }
    }

    @Test
    void dialogsHaveRoleNameAndDescription() {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, "orchestrate").open();
            assertThat(site.page().locator("#candor-consent").ariaSnapshot())
                    .contains("dialog \"Your choice about cookies\"")
                    .contains("heading \"Your choice about cookies\" [level=2]")
                    .contains("button \"Reject all\"");
            assertThat(site.firstLayer().getAttribute("aria-describedby")).isEqualTo("candor-body");
            assertThat(site.page().locator("#candor-consent").getAttribute("lang"))
                    .isEqualTo("en");
        }
    }

    @Test
    void nothingMovesForWhoWantsNoMotion() {
        try (Visit visit = Visit.desktop()) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            var site = new BannerSite(visit, "orchestrate").open();
            assertThat(site.firstLayer().evaluate("e => getComputedStyle(e).animationName"))
                    .isEqualTo("none");
        }
    }

    private static String focused(BannerSite site) {
        return (String) site.page().evaluate(FOCUSED);
    }

    private static List<String> walk(BannerSite site, String key, int steps) {
        var stops = new ArrayList<String>();
        for (int step = 0; step < steps; step++) {
            site.page().keyboard().press(key);
            stops.add(focused(site));
        }
        return stops;
    }
}
