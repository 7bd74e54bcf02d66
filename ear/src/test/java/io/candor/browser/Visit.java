package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One visit of one person with a fresh profile. Notes every request, console error and violation of the content security policy. */
final class Visit implements AutoCloseable {

    private static final String LISTEN = "window.addEventListener('securitypolicyviolation', event =>"
            + " console.error('violation ' + event.violatedDirective + ' ' + event.blockedURI));";

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration SECOND_TRY = Duration.ofSeconds(60);

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private long transferred;
    private int pages;

    private Visit(Browser.NewContextOptions options) {
        context = Chromium.get().newContext(options.setTimezoneId("Europe/London"));
        context.setDefaultTimeout(LONGEST.toMillis());
        context.addInitScript(LISTEN);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add("script: " + error));
        page.onRequest(request -> requests.add(request.url()));
        page.onFrameNavigated(frame -> pages += frame == page.mainFrame() ? 1 : 0);
    }

    /** With a desktop window. */
    static Visit desktop() {
        return new Visit(english().setViewportSize(1280, 900));
    }

    static Visit dark() {
        return new Visit(english().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    /** With a telephone 360 pixels wide. */
    static Visit phone() {
        return new Visit(english().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true));
    }

    static Visit withoutJavaScript() {
        return new Visit(english().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /** Somebody whose browser asks for German. */
    static Visit german() {
        return new Visit(english().setViewportSize(1280, 900).setLocale("de-DE"));
    }

    private static Browser.NewContextOptions english() {
        return new Browser.NewContextOptions().setLocale("en-GB");
    }

    /** Counts bytes on the wire from now on. */
    Visit counting() {
        CDPSession session = context.newCDPSession(page);
        session.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", off);
        session.on(
                "Network.loadingFinished",
                event -> transferred += event.get("encodedDataLength").getAsLong());
        return this;
    }

    Response open(String url) {
        Response response = page.navigate(url);
        page.waitForLoadState();
        return response;
    }

    /** Presses a button by its name and waits for the page that comes. */
    void press(String name) {
        follow(button(name));
    }

    /** The first button of a name. */
    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Clicks what leads to a page, by its selector, and waits for that page. */
    void follow(String selector) {
        follow(page.locator(selector));
    }

    /** Clicks what leads to a page and waits for that page: a click alone may come back before the browser has asked for it. */
    void follow(Locator link) {
        int before = pages;
        link.click();
        page.waitForCondition(() -> pages > before);
        page.waitForLoadState();
    }

    /** Waits for what a task does behind the page, as long as its second try may take. */
    void eventually(BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(SECOND_TRY.toMillis()));
    }

    Page page() {
        return page;
    }

    /**
     * Waits until an expression of the page is true. Asked from outside, again and again: Playwright's own loop would evaluate it inside the
     * page, which the page's security policy may forbid.
     */
    void until(String expression) {
        Instant end = Instant.now().plus(LONGEST);
        while (!Boolean.TRUE.equals(page.evaluate("Boolean(" + expression + ")"))) {
            assertThat(Instant.now()).as("time to wait for: %s", expression).isBefore(end);
            page.waitForTimeout(50);
        }
    }

    BrowserContext context() {
        return context;
    }

    /** What the console complained about. */
    List<String> errors() {
        // Answers to the listener come through the page, so ask it once more before looking.
        page.title();
        return List.copyOf(errors);
    }

    /** Requests to other origins than the visited one. */
    List<String> requestsElsewhere() {
        String host = URI.create(page.url()).getAuthority();
        return requests.stream()
                .filter(url ->
                        !url.startsWith("data:") && !host.equals(URI.create(url).getAuthority()))
                .toList();
    }

    long transferred() {
        return transferred;
    }

    @Override
    public void close() {
        context.close();
    }
}
