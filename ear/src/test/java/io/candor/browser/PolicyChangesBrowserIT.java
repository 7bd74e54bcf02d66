package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people see of a version that is coming: what it changes for them, in which words, and who tells them. */
@Tag("browser")
class PolicyChangesBrowserIT {

    @Test
    void theHistorySaysWhatTheUpcomingVersionChangesAndWhoTellsOfIt() {
        try (Visit visit = Visit.withoutJavaScript()) {
            visit.open(Stack.url("operno", "/policy/versions"));
            Locator upcoming = visit.page().locator(".history > li").first();
            assertThat(upcoming.innerText())
                    .contains("Upcoming", "What changes for you", "Added purpose", "More data")
                    .contains("On these pages: since November 16, 2026", "By email: still to come");
        }
    }

    @Test
    void theComparisonComesInOneTextOrSideBySide() {
        try (Visit visit = Visit.withoutJavaScript()) {
            visit.open(Stack.url("operno", "/policy/compare/2/3"));
            Page page = visit.page();
            assertThat(page.locator("table.side-by-side").count()).isZero();
            visit.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Side by side")));
            assertThat(page.url()).endsWith("?view=side");
            Locator retention = page.locator("section", new Page.LocatorOptions().setHasText("Data retention"))
                    .locator("table.side-by-side")
                    .locator("tr", new Locator.LocatorOptions().setHasText("Usage logs"));
            assertThat(retention.locator("td").nth(0).locator("del").innerText())
                    .contains("2 years");
            assertThat(retention.locator("td").nth(1).locator("ins").innerText())
                    .contains("18 months");
            visit.press("Compare");
            assertThat(page.url()).contains("view=side");
            visit.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("In one text")));
            assertThat(page.url()).doesNotContain("view");
        }
    }

    @Test
    void eachChangeSaysWhyItHasItsTypeAndInWhichWords() {
        try (Visit visit = Visit.withoutJavaScript()) {
            visit.open(Stack.url("orchestrate", "/policy/compare/1/2"));
            Locator change =
                    visit.page().locator(".meaning .cards > li", new Page.LocatorOptions().setHasText("New recipient"));
            assertThat(change.innerText()).contains("The list of all recipients has another name in it.");
            change.locator("summary").click();
            assertThat(change.locator("ins").innerText()).contains("Sentry");
        }
    }

    @Test
    void theWrongWayRoundNothingIsCalledAChange() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url("operno", "/policy/compare/3/2"));
            assertThat(visit.page().locator(".meaning").count()).isZero();
        }
    }

    @Test
    void theSameIsThereForPrograms() {
        assertThat(json("/api/v1/tenants/operno/policy/changes/2/3"))
                .contains("\"type\":\"ADDED_PURPOSE\"", "\"rule\":\"RETENTION_SHORTER\"");
        assertThat(Http.get("/api/v1/tenants/operno/policy/changes/2/99").statusCode())
                .isEqualTo(404);
        assertThat(json("/c/operno/policy/versions/3.json"))
                .contains("\"promise\":\"OP-20\"", "{\"channel\":\"EMAIL\"}", "\"changes\":[");
    }

    /** A document without the blanks between its parts. */
    private static String json(String path) {
        return Http.get(path).body().replaceAll("\\s+", "");
    }
}
