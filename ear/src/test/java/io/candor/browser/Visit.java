package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One visit of one person with a fresh profile. Notes every request, console error and violation of the content security policy. */
final class Visit implements AutoCloseable {

    private static final String LISTEN = "window.addEventListener('securitypolicyviolation', event =>"
            + " console.error('violation ' + event.violatedDirective + ' ' + event.blockedURI));";

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private long transferred;

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
