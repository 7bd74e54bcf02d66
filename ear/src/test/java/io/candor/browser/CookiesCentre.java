package io.candor.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The cookie choices of a tenant's privacy centre, as a visitor uses them. */
final class CookiesCentre {

    private final Visit visit;
    private final String tenant;

    CookiesCentre(Visit visit, String tenant) {
        this.visit = visit;
        this.tenant = tenant;
    }

    /** Opens the page of choices. */
    CookiesCentre open() {
        visit.open(Stack.url(tenant, "/cookies"));
        return this;
    }

    /** One click on one of the three buttons: save, accept, reject. */
    CookiesCentre decide(String decision) {
        visit.follow("form.consent button[value=" + decision + "]");
        return this;
    }

    /** Ticks or unticks a category. */
    CookiesCentre tick(String category, boolean allowed) {
        page().locator("#page-allow-" + category).setChecked(allowed);
        return this;
    }

    /** Keys of the categories that can be refused. */
    List<String> refusable() {
        return page().locator("form.consent input[type=checkbox]").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    /** Keys of the categories that are ticked now. */
    List<String> ticked() {
        return page().locator("form.consent input[type=checkbox]:checked").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    /** What the page says of the visitor's choice. */
    String state() {
        return page().locator("section.notice").innerText();
    }

    String heading() {
        return page().locator("h1").innerText();
    }

    /** The parts of the cookie that remembers the choice; empty if there is none. */
    List<String> remembered() {
        Optional<Cookie> cookie = visit.context().cookies().stream()
                .filter(each -> each.name.equals(BannerSite.CHOICE.get(tenant)))
                .findFirst();
        return cookie.map(each -> List.of(each.value.split("\\.", -1))).orElse(List.of());
    }

    /** The receipt as it is shown after a choice. */
    String receipt() {
        return page().locator("#page-text").inputValue();
    }

    /** The receipt as a file. */
    String downloaded() {
        Download download =
                page().waitForDownload(() -> page().locator("a.button").click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the shown receipt checked by one click. */
    CookiesCentre check() {
        visit.follow("form.stacked button");
        return this;
    }

    /** Pastes a text on the verify page and has it checked. */
    CookiesCentre verify(String text) {
        visit.open(Stack.url(tenant, "/verify"));
        page().locator("#page-receipt").fill(text);
        return check();
    }

    /** What the verify page found, as its style names it: GENUINE, FORGED and so on. */
    String found() {
        return page().locator(".verdict").getAttribute("class").replace("verdict verdict-", "");
    }

    /** How each check went: PASSED, FAILED or OPEN, in order. */
    List<String> checks() {
        return page().locator(".checks li").all().stream()
                .map(check -> check.getAttribute("class").replace("check-", ""))
                .toList();
    }

    Page page() {
        return visit.page();
    }
}
