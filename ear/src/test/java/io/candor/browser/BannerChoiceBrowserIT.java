package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The banner on every tenant's website: what it asks, and what is stored before, after and without consent. */
@Tag("browser")
class BannerChoiceBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    private static final int BUDGET = 8_000;

    static Stream<Arguments> pages() {
        return Stack.TENANTS.stream()
                .flatMap(tenant -> Stream.of("", "strict").map(page -> Arguments.of(tenant, page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingThatNeedsConsentIsStoredBeforeAChoice(String tenant, String page) {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, tenant).open(page);
            site.firstLayer().waitFor();
            assertThat(site.stored()).isEqualTo(site.essential());
            assertThat(visit.errors()).isEmpty();
            assertThat(visit.requestsElsewhere()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void rejectingTakesOneClickAndStoresTheChoiceAlone(String tenant) {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, tenant).open();
            site.reject();
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.stored()).isEqualTo(site.essentialAndChoice());
            assertThat(site.choiceParts().get(6)).isEmpty();
            site.open();
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.stored()).isEqualTo(site.essentialAndChoice());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void acceptingStartsEverythingAtOnceAndStoresWhatTheTableLists(String tenant, String page) {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, tenant).open(page);
            site.page().evaluate("window.sameDocument = true");
            site.accept();
            site.everythingRuns();
            assertThat(site.stored()).isEqualTo(site.everything());
            site.until("document.getElementById('demo-picture').naturalWidth > 0");
            site.until("document.getElementById('demo-frame').contentDocument?.body?.innerText.trim()");
            assertThat(site.page().evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void whatWasAcceptedStartsAgainOnTheNextPage(String tenant) {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, tenant).open();
            site.accept();
            site.open();
            site.everythingRuns();
            assertThat(site.firstLayer().count()).isZero();
            assertThat(site.stored()).isEqualTo(site.everything());
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void withdrawingRemovesWhatWasStoredAndLoadsThePageAnew(String tenant) {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, tenant).open();
            site.accept();
            site.everythingRuns();
            var loadedAnew = new AtomicBoolean();
            site.page().onLoad(page -> loadedAnew.set(true));
            site.control().click();
            site.button("Reject all").click();
            site.page().waitForCondition(loadedAnew::get);
            site.ready();
            assertThat(site.stored()).isEqualTo(site.essentialAndChoice());
            assertThat(site.choiceParts().get(6)).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theBannerReturnsWhenItsCookieIsCleared(String tenant) {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, tenant).open();
            site.accept();
            site.everythingRuns();
            site.clearChoice();
            site.open();
            site.firstLayer().waitFor();
            assertThat(site.stored()).isEqualTo(site.essential());
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void acceptingAndRejectingLookAlike(String tenant) {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, tenant).open().still();
            BoundingBox accept = site.button("Accept all").boundingBox();
            BoundingBox reject = site.button("Reject all").boundingBox();
            assertThat(accept.width).isEqualTo(reject.width);
            assertThat(accept.height).isEqualTo(reject.height);
            assertThat(accept.y).isEqualTo(reject.y);
            String look =
                    "e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.border, s.font, s.opacity].join() }";
            assertThat(site.button("Accept all").evaluate(look))
                    .isEqualTo(site.button("Reject all").evaluate(look));
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void nothingIsTickedBeforeAChoice(String tenant) {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, tenant).open();
            site.button("Choose").click();
            assertThat(site.secondLayer().locator("input[type=checkbox]").count())
                    .isPositive();
            assertThat(site.secondLayer().locator("input:checked").count()).isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void bothLayersAreAccessible(String tenant) {
        for (Visit visit : List.of(Visit.desktop(), Visit.dark(), Visit.phone())) {
            try (visit) {
                LedgerStub.between(visit);
                var site = new BannerSite(visit, tenant).open();
                site.firstLayer().waitFor();
                site.still();
                assertThat(Judges.accessibility(visit)).as("first layer").isEmpty();
                site.button("Choose").click();
                site.secondLayer().locator("summary").evaluateAll("all => all.forEach(each => each.click())");
                site.still();
                assertThat(Judges.accessibility(visit)).as("second layer").isEmpty();
                site.accept();
                assertThat(Judges.accessibility(visit)).as("after the choice").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theBannerFitsOnATelephone(String tenant) {
        try (Visit visit = Visit.phone()) {
            var site = new BannerSite(visit, tenant).open().still();
            BoundingBox first = site.firstLayer().boundingBox();
            assertThat(first.x).isNotNegative();
            assertThat(first.x + first.width).isLessThanOrEqualTo(360);
            assertThat(first.y).isNotNegative();
            site.button("Choose").click();
            site.still();
            BoundingBox save = site.button("Save my choice").boundingBox();
            assertThat(save.y + save.height).isLessThanOrEqualTo(740);
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theScriptIsSmall(String tenant) {
        for (String language : List.of("en", "de")) {
            var answer =
                    Http.get("/embed/" + tenant + "/banner.js", "Accept-Encoding", "br", "Accept-Language", language);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
            assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
                    .as("bytes in %s, with style sheet and configuration", language)
                    .isBetween(1_000L, (long) BUDGET);
        }
    }

    @Test
    void someCategoriesMayBeChosen() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.button("Choose").click();
            site.page().getByLabel("Error Monitoring").check();
            site.button("Save my choice").click();
            site.settle();
            assertThat(site.stored())
                    .contains("Session replay identifiers and error context")
                    .doesNotContain("_clck");
            assertThat(ledger.received().get(0).getAsJsonObject("choices").toString())
                    .isEqualTo("{\"analytics\":false,\"error-monitoring\":true}");
            site.control().click();
            assertThat(site.page().getByLabel("Error Monitoring").isChecked()).isTrue();
            assertThat(site.page().getByLabel("Analytics Cookies").isChecked()).isFalse();
        }
    }

    @Test
    void theChoiceOfOrchestrateLastsAYear() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            var cookie = site.choice().orElseThrow();
            double days =
                    (cookie.expires - Double.parseDouble(site.choiceParts().get(2))) / 86_400;
            assertThat(days).isBetween(364.9, 366.1);
            assertThat(cookie.path).isEqualTo("/");
            assertThat(cookie.sameSite.name()).isEqualTo("LAX");
            assertThat(cookie.value)
                    .matches("1\\.[1-9]\\d*\\.\\d{10}\\.b\\.[\\w-]{22}\\.[\\w-]{22}\\.analytics~error-monitoring\\.s");
        }
    }
}
