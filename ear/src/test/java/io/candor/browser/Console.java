package io.candor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The console, as a member uses it. */
final class Console {

    static final String COOKIE = "__Host-candor-console-session";

    /** Sessions of accounts that several tests share: an account has few codes for its second factor in a minute. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private final Visit visit;

    private Console(Visit visit) {
        this.visit = visit;
    }

    /** Signs in and arrives at the start page. */
    static Console signIn(Visit visit, String account) {
        visit.open(Stack.platform() + "/console/");
        SignIn.as(visit, account);
        return new Console(visit);
    }

    /** Goes on with the session that an earlier test of this run began for the account; begins one if there is none. */
    static Console resume(Visit visit, String account) {
        List<Cookie> kept = SESSIONS.get(account);
        if (kept != null) {
            visit.context().addCookies(kept);
            return new Console(visit);
        }
        Console console = signIn(visit, account);
        SESSIONS.put(account, List.of(console.session()));
        return console;
    }

    /** Tenants on the start page, with the role behind the name. */
    List<String> tenants() {
        visit.open(Stack.platform() + "/console/");
        return visit.page().locator("ul.cards li").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    Response openTenant(String slug) {
        return visit.open(Stack.platform() + "/console/t/" + slug + "/");
    }

    Response openPlatform() {
        return visit.open(Stack.platform() + "/console/platform");
    }

    /** Signs out; the platform's public page comes. */
    void signOut() {
        visit.open(Stack.platform() + "/console/");
        visit.follow("form[action$='/sign-out'] button");
        page().waitForURL(Stack.platform() + "/");
    }

    /** Whether the next request is sent to the sign-in. */
    boolean asksForSignIn() {
        visit.open(Stack.platform() + "/console/");
        return page().url().startsWith(Stack.keycloak().toString());
    }

    /** Whether Keycloak asks for name or password, too. */
    boolean keycloakHasForgotten() {
        return asksForSignIn() && page().locator("#username").isVisible();
    }

    Cookie session() {
        return visit.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    Page page() {
        return visit.page();
    }
}
