package io.candor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** The console, as a member uses it. */
final class Console {

    static final String COOKIE = "__Host-candor-console-session";

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
        page().locator("form[action$='/sign-out'] button").click();
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
