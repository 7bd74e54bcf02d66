package io.candor.browser;

import com.microsoft.playwright.Page;

/** Signing in at Keycloak: name, password and, for members, a one-time code. */
final class SignIn {

    /** The password of all local accounts. */
    static final String PASSWORD = "candor";

    private SignIn() {}

    /** Goes through Keycloak's pages until the application shows a page again. */
    static void as(Visit visit, String account) {
        as(visit, account, PASSWORD);
    }

    /** The same with a password of its own. */
    static void as(Visit visit, String account, String password) {
        Page page = visit.page();
        password(page, account, password);
        if (page.locator("#otp")
                        .or(page.locator("#saveTOTPBtn"))
                        .or(page.locator("main#content"))
                        .first()
                        .getAttribute("id")
                != null) {
            secondFactor(page, account);
        }
        page.waitForURL(url -> url.startsWith(Stack.platform().toString()));
        page.waitForLoadState();
    }

    /** Name and password alone. */
    static void password(Page page, String account) {
        password(page, account, PASSWORD);
    }

    private static void password(Page page, String account, String password) {
        page.locator("#username").fill(account);
        if (page.locator("#password").count() == 0 || !page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static void secondFactor(Page page, String account) {
        if (page.locator("#saveTOTPBtn").isVisible()) {
            page.locator("#mode-manual").click();
            OneTimeCodes.setUp(account, page.locator("#kc-totp-secret-key").innerText());
            page.locator("#totp").fill(OneTimeCodes.next(account));
            page.locator("#userLabel").fill("test");
            page.locator("#saveTOTPBtn").click();
        } else if (page.locator("#otp").isVisible()) {
            page.locator("#otp").fill(OneTimeCodes.next(account));
            page.locator("#kc-login").click();
        }
    }
}
