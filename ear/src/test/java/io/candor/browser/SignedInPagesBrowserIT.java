package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages behind the sign-in, and the sign-in itself: accessible, valid, without a violation of the policy, kept by nobody. */
@Tag("browser")
class SignedInPagesBrowserIT {

    private static final List<String> CONSENT_PAGES = List.of(
            "",
            "/records",
            "/inventory",
            "/inventory/new",
            "/inventory/essential/edit",
            "/inventory/essential/new",
            "/notices",
            "/notices/1",
            "/banner",
            "/websites");

    @Test
    void theMembersPages() {
        try (Visit visit = Visit.desktop()) {
            Console.signIn(visit, "privacy-officer@andron.example");
            isSound(visit, "/console/");
            isSound(visit, "/console/t/andron/");
        }
    }

    @Test
    void theMembersPagesInTheDark() {
        try (Visit visit = Visit.dark()) {
            Console.signIn(visit, "editor@andron.example");
            isSound(visit, "/console/");
            isSound(visit, "/console/t/andron/");
        }
    }

    @Test
    void theConsentPages() {
        Choices.handIn("andron", Choices.random(), true, "banner");
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "owner@andron.example");
            CONSENT_PAGES.forEach(page -> isSound(visit, "/console/t/andron/consents" + page));
        }
    }

    @Test
    void theConsentPagesOnATelephone() {
        try (Visit visit = Visit.phone()) {
            Console.resume(visit, "owner@operno.example");
            for (String page : CONSENT_PAGES) {
                isSound(visit, "/console/t/operno/consents" + page);
                assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(page)
                        .isEqualTo(true);
            }
            visit.page().locator("nav.menu summary").click();
            visit.follow(visit.page().locator("nav.menu a").first());
            visit.page().waitForURL(Stack.platform() + "/console/t/operno/");
        }
    }

    @Test
    void theConsentPagesInTheDark() {
        try (Visit visit = Visit.dark()) {
            Console.resume(visit, "owner@operno.example");
            CONSENT_PAGES.forEach(page -> isSound(visit, "/console/t/operno/consents" + page));
        }
    }

    @Test
    void thePersonsPages() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.platform() + "/account/orchestrate");
            SignIn.as(visit, "person2@mail.example");
            isSound(visit, "/account/orchestrate");
        }
    }

    @Test
    void thePagesOfTheSignIn() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.platform() + "/console/");
            visit.page().locator("#username").waitFor();
            assertThat(Judges.accessibility(visit)).isEmpty();
        }
    }

    private static void isSound(Visit visit, String path) {
        var response = visit.open(Stack.platform() + path);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headerValue("cache-control")).contains("no-store");
        assertThat(visit.errors()).as(path).isEmpty();
        assertThat(Judges.markup(response.body())).as(path).isEmpty();
        assertThat(Judges.accessibility(visit)).as(path).isEmpty();
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("jsessionid");
    }
}
