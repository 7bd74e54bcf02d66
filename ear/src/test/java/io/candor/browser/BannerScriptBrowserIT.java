package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The banner's script on pages of all sorts: what starts when, what goes, what the page is told. */
@Tag("browser")
class BannerScriptBrowserIT {

    @Test
    void aPageThatHasItTwiceHasOneBanner() {
        try (Visit visit = Visit.desktop()) {
            var page = TryPage.in(visit).open(TryPage.BANNER + TryPage.BANNER);
            assertThat(page.page().locator("dialog[open]").count()).isEqualTo(1);
            assertThat(page.page().locator(".candor-control").count()).isEqualTo(1);
        }
    }

    @Test
    void scriptsStartInTheOrderOfThePage() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            serve(visit, "first.js", "calls.push('external 1')");
            serve(visit, "second.js", "calls.push('external 2')");
            var page = TryPage.in(visit)
                    .open("<script>window.calls = []</script>"
                            + "<script type='text/plain' data-candor='analytics' data-src='/try/first.js'></script>"
                            + "<script type='text/plain' data-candor='analytics'>calls.push('inline 1')</script>"
                            + "<script type='text/plain' data-candor='analytics' data-src='/try/second.js'></script>"
                            + "<script type='text/plain' data-candor='analytics'>calls.push('inline 2')</script>"
                            + TryPage.BANNER);
            assertThat(page.evaluate("calls.length")).isEqualTo(0);
            page.press("accept");
            page.until("calls.length === 4");
            assertThat(page.evaluate("calls")).isEqualTo(List.of("external 1", "inline 1", "external 2", "inline 2"));
        }
    }

    @Test
    void contentStartsOnlyWithAllItsCategoriesAndNeverWithAnUnknownOne() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit)
                    .open("<script>window.calls = []</script>"
                            + marked("analytics error-monitoring", "both")
                            + marked("marketing", "unknown")
                            + marked("essential", "essential")
                            + marked("analytics", "analytics")
                            + TryPage.BANNER);
            assertThat(page.evaluate("calls")).isEqualTo(List.of("essential"));
            page.press("choose");
            page.page().getByLabel("Analytics Cookies").check();
            page.press("save");
            page.until("calls.length === 2");
            assertThat(page.evaluate("calls")).isEqualTo(List.of("essential", "analytics"));
        }
    }

    @Test
    void whatIsAddedLaterIsTreatedAlike() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            String add = "document.body.insertAdjacentHTML('beforeend',"
                    + " '<img alt=\"\" data-candor=\"analytics\" data-src=\"/assets/candor.svg\">')";
            var page = TryPage.in(visit).open(TryPage.BANNER);
            page.evaluate(add);
            assertThat(page.page().locator("img").getAttribute("src")).isNull();
            page.press("accept");
            page.evaluate(add);
            page.until("document.querySelectorAll('img[src]').length === 2");
        }
    }

    @Test
    void aMarkedScriptThatHasRunAnywayDoesNotRunTwice() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit)
                    .open("<script>window.calls = []</script>"
                            + "<script data-candor='analytics'>calls.push('unmarked')</script>" + TryPage.BANNER);
            page.press("accept");
            assertThat(page.evaluate("calls")).isEqualTo(List.of("unmarked"));
        }
    }

    @Test
    void aNonceGoesOnToTheScriptThatStarts() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit)
                    .open(
                            "<script nonce='n1' type='text/plain' data-candor='analytics'>window.ran = true</script>"
                                    + "<script nonce='n1' src='/embed/orchestrate/banner.js'></script>",
                            Map.of(
                                    "Content-Security-Policy",
                                    "script-src 'nonce-n1'; style-src 'none'; connect-src 'self'"));
            page.press("accept");
            page.until("window.ran");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void cookiesGoFromEveryPathAndByPattern() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit)
                    .withScript(script -> script.replace("\"name\":\"_clck\"", "\"name\":\"_ga*\""))
                    .open(TryPage.BANNER);
            page.press("accept");
            page.evaluate("document.cookie = '_ga_one=1; Path=/'; document.cookie = '_ga_two=1; Path=/try';"
                    + " document.cookie = '_ga=1; Path=/try/deep/'; document.cookie = 'CLID=1; Path=/try/deep/page';"
                    + " document.cookie = 'other=1; Path=/'; localStorage.setItem('_ga_local', 1);"
                    + " sessionStorage.setItem('_ga_session', 1); localStorage.setItem('mine', 1);");
            page.press("control").press("reject");
            page.page().locator("[role=status] p").waitFor();
            assertThat(names(visit)).containsExactlyInAnyOrder("other", "orch_consent");
            assertThat(page.evaluate("Object.keys(localStorage)")).isEqualTo(List.of("mine"));
            assertThat(page.evaluate("Object.keys(sessionStorage)")).isEqualTo(List.of());
        }
    }

    @Test
    void whatWasLeftFromBeforeGoesAsLongAsNobodyAllowsIt() {
        try (Visit visit = Visit.desktop()) {
            visit.context()
                    .addCookies(List.of(
                            new Cookie("_clck", "old").setUrl(Stack.platform().toString())));
            TryPage.in(visit).open(TryPage.BANNER);
            assertThat(names(visit)).isEmpty();
        }
    }

    @Test
    void tagsAreToldThatNothingIsGrantedAndThenWhatIs() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit).open(TryPage.BANNER);
            assertThat(page.evaluate("dataLayer.map(entry => [entry[0], entry[1]].join())"))
                    .isEqualTo(List.of("consent,default"));
            assertThat(page.evaluate("Object.entries(dataLayer[0][2]).filter(([, is]) => is === 'granted').join()"))
                    .isEqualTo("security_storage,granted");
            assertThat(page.evaluate("Object.keys(dataLayer[0][2]).length")).isEqualTo(7);
            page.press("accept");
            assertThat(page.evaluate(
                            "[dataLayer[1][1], dataLayer[1][2].analytics_storage, dataLayer[1][2].ad_storage]"))
                    .isEqualTo(List.of("update", "granted", "denied"));
            page.open(TryPage.BANNER);
            assertThat(page.evaluate("dataLayer.map(entry => entry[1] + ' ' + entry[2].analytics_storage)"))
                    .isEqualTo(List.of("default denied", "update granted"));
        }
    }

    @Test
    void thePageIsToldAndMayKeepItselfFromBeingLoadedAnew() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit)
                    .open("<script>document.addEventListener('candor:withdrawn',"
                            + " event => event.preventDefault())</script>"
                            + "<img alt='' data-candor='analytics' data-src='/assets/candor.svg'>"
                            + TryPage.BANNER);
            page.press("accept");
            assertThat(page.evaluate("JSON.stringify(told[1])"))
                    .isEqualTo(
                            "[\"choice\",{\"choices\":{\"analytics\":true,\"error-monitoring\":true},\"method\":\"banner\"}]");
            assertThat(page.evaluate("JSON.stringify(candor.choices())"))
                    .isEqualTo("{\"analytics\":true,\"error-monitoring\":true}");
            page.press("control").press("reject");
            page.page().locator("[role=status] p").waitFor();
            assertThat(page.evaluate("JSON.stringify(told.at(-1))"))
                    .isEqualTo("[\"withdrawn\",{\"categories\":[\"analytics\",\"error-monitoring\"]}]");
            assertThat(page.page().locator("img").getAttribute("src")).isNull();
            page.press("control").press("accept");
            assertThat(page.page().locator("img").getAttribute("src")).isEqualTo("/assets/candor.svg");
        }
    }

    @Test
    void thePagesOwnStyleDoesNotReachTheBanner() {
        try (Visit visit = Visit.desktop()) {
            var page = TryPage.in(visit)
                    .open("<style>button, h2, p { font: 3px serif; color: white; display: inline;"
                            + " text-transform: uppercase; background: white; float: right } dialog { display: none }</style>"
                            + TryPage.BANNER);
            assertThat(page.evaluate("(s => [s.fontSize, s.textTransform, s.color, s.float].join())"
                            + "(getComputedStyle(document.querySelector('.candor-reject')))"))
                    .isEqualTo("16px,none,rgb(255, 255, 255),none");
            page.press("reject");
        }
    }

    @Test
    void aLanguageFromRightToLeftIsMirrored() {
        try (Visit visit = Visit.phone()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit)
                    .withScript(script -> script.replace("\"dir\":\"ltr\"", "\"dir\":\"rtl\""))
                    .open(TryPage.BANNER);
            assertThat(page.evaluate("document.querySelector('.candor-reject').getBoundingClientRect().left"
                            + " > document.querySelector('.candor-accept').getBoundingClientRect().left"))
                    .isEqualTo(true);
            page.press("reject");
            assertThat(page.page().locator(".candor-control").boundingBox().x).isGreaterThan(100);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aPageThatReplacesItsBodyKeepsTheControl() {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var page = TryPage.in(visit).open(TryPage.BANNER);
            page.press("reject");
            page.evaluate("document.body = document.createElement('body')");
            page.page().locator(".candor-control").waitFor();
        }
    }

    private static String marked(String categories, String call) {
        return "<script type='text/plain' data-candor='" + categories + "'>calls.push('" + call + "')</script>";
    }

    private static void serve(Visit visit, String name, String script) {
        visit.context()
                .route(
                        "**/try/" + name,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(script)));
    }

    private static List<String> names(Visit visit) {
        return visit.context().cookies().stream().map(cookie -> cookie.name).toList();
    }
}
