package io.candor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A page made up for one test, on the host of the demo sites, with the banner of Orchestrate. */
final class TryPage {

    static final String BANNER = "<script src=\"/embed/orchestrate/banner.js\" async></script>";

    private static final String ADDRESS = Stack.platform() + "/try/deep/page";
    private static final String SCRIPT = "**/embed/orchestrate/banner.js*";

    /** Runs before anything else on the page: what the banner tells it, and when it is ready. */
    private static final String LISTEN = "window.told = []; for (const name of ['ready', 'choice', 'withdrawn'])"
            + " document.addEventListener('candor:' + name, event => told.push([name, event.detail]));";

    private final Visit visit;

    private TryPage(Visit visit) {
        this.visit = visit;
        visit.context().addInitScript(LISTEN);
    }

    /** The page of a visit; its choices are received by nobody unless the visit has a stub of its own. */
    static TryPage in(Visit visit) {
        return new TryPage(visit);
    }

    /** Lets the banner's script arrive changed, as if the tenant were another one. */
    TryPage withScript(UnaryOperator<String> change) {
        visit.context().route(SCRIPT, route -> {
            var original = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("text/javascript;charset=UTF-8")
                    .setBody(change.apply(original.text())));
        });
        return this;
    }

    /** Opens a page of this body and waits for the banner. */
    TryPage open(String body) {
        return open(body, Map.of());
    }

    TryPage open(String body, Map<String, String> headers) {
        String html = "<!doctype html><html lang=\"en\"><title>Try</title><body>" + body + "</body></html>";
        visit.context().unroute(ADDRESS);
        visit.context()
                .route(
                        ADDRESS,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(200)
                                .setContentType("text/html;charset=UTF-8")
                                .setHeaders(headers)
                                .setBody(html)));
        visit.open(ADDRESS);
        return ready();
    }

    TryPage ready() {
        until("window.told?.some(([name]) => name === 'ready')");
        return this;
    }

    Page page() {
        return visit.page();
    }

    /** Waits until an expression of the page is true. */
    void until(String expression) {
        visit.until(expression);
    }

    Object evaluate(String script) {
        return page().evaluate(script);
    }

    /** Presses a button of the banner. */
    TryPage press(String name) {
        page().locator("#candor-consent .candor-" + name).first().click();
        return this;
    }
}
