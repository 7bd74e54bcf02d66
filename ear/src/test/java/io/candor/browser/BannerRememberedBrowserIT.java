package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the banner makes of the choice that it finds: forged, old, made elsewhere, or not to be kept at all. */
@Tag("browser")
class BannerRememberedBrowserIT {

    private static final String VALID =
            "1.1.%d.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics~error-monitoring.s";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "1.1.1700000000.b.short.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "2.1.1795000000.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.0.1795000000.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.1.1500000000.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.1.9999999999.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.1.1795000000.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.<script>.s",
            })
    void aChoiceThatCannotBeReadOrIsOverIsAskedAgain(String value) {
        try (Visit visit = Visit.desktop()) {
            choice(visit, value);
            var page = TryPage.in(visit).open(marked("analytics", "x") + TryPage.BANNER);
            assertThat(page.page().locator("dialog.candor-first[open]").count()).isEqualTo(1);
            assertThat(page.evaluate("candor.choices()")).isNull();
        }
    }

    @Test
    void theVisitorStaysTheSameWhenAskedAgain() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            choice(visit, "1.0.1795000000.b.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s");
            TryPage.in(visit).open(TryPage.BANNER).press("reject");
            visit.page().waitForCondition(() -> ledger.received().size() == 1);
            assertThat(ledger.received().get(0).get("subject").getAsString()).isEqualTo("A".repeat(22));
            assertThat(ledger.received().get(0).get("key").getAsString()).isNotEqualTo("B".repeat(22));
        }
    }

    @Test
    void aChoiceMadeInAnotherTabCountsHereToo() {
        try (Visit visit = Visit.desktop()) {
            var page = TryPage.in(visit)
                    .open("<script>window.calls = []</script>" + marked("analytics", "x") + TryPage.BANNER);
            choice(visit, VALID.formatted(now(page)));
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            page.until("calls.length === 1");
            assertThat(page.page().locator("dialog[open]").count()).isZero();
        }
    }

    @Test
    void aBrowserWithoutCookiesIsObeyedOnThePage() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            visit.context()
                    .addInitScript("Object.defineProperty(Document.prototype, 'cookie',"
                            + " { get() { throw new Error('no') }, set() { throw new Error('no') } })");
            var page = TryPage.in(visit)
                    .open("<script>window.calls = []</script>" + marked("analytics", "x") + TryPage.BANNER);
            page.press("accept");
            page.until("calls.length === 1");
            page.page().locator("[role=status] p").waitFor();
        }
    }

    private static void choice(Visit visit, String value) {
        BrowserContext context = visit.context();
        context.addCookies(List.of(
                new Cookie("orch_consent", value).setUrl(Stack.platform().toString())));
    }

    private static int now(TryPage page) {
        return ((Number) page.evaluate("Math.floor(Date.now() / 1000)")).intValue();
    }

    private static String marked(String categories, String call) {
        return "<script type='text/plain' data-candor='" + categories + "'>calls.push('" + call + "')</script>";
    }
}
