package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members sign in with a second factor and out for good; what is not theirs is not there. Each test has an account of its own. */
@Tag("browser")
class SignInBrowserIT {

    @Test
    void aMemberSignsInWithASecondFactorAndSeesTheirTenants() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "owner@orchestrate.example");
            assertThat(OneTimeCodes.isSetUp("owner@orchestrate.example")).isTrue();
            assertThat(console.tenants())
                    .singleElement()
                    .asString()
                    .contains("Orchestrate")
                    .contains("wner");
            assertThat(console.openTenant("orchestrate").status()).isEqualTo(200);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void thePasswordAloneDoesNotLetIn() {
        try (Visit visit = Visit.desktop()) {
            Console.signIn(visit, "editor@orchestrate.example");
        }
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.platform() + "/console/");
            SignIn.password(visit.page(), "editor@orchestrate.example");
            visit.page().locator("#otp").waitFor();
            assertThat(visit.page().url()).startsWith(Stack.keycloak().toString());
            visit.page().locator("#otp").fill("000000");
            visit.follow("#kc-login");
            visit.page().locator("#otp").waitFor();
            visit.open(Stack.platform() + "/console/t/orchestrate/");
            assertThat(visit.page().url()).startsWith(Stack.keycloak().toString());
        }
    }

    @Test
    void anotherTenantsConsoleIsNotFound() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "owner@andron.example");
            assertThat(console.openTenant("operno").status()).isEqualTo(404);
            String foreign = visit.page().locator("main").innerText();
            assertThat(console.openTenant("no-such-tenant").status()).isEqualTo(404);
            assertThat(visit.page().locator("main").innerText())
                    .isEqualTo(foreign)
                    .doesNotContainIgnoringCase("operno");
            assertThat(console.openPlatform().status()).isEqualTo(404);
        }
    }

    @Test
    void theOperatorSeesAllTenantsAndIsNoMember() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "operator@candor.example");
            assertThat(console.openPlatform().status()).isEqualTo(200);
            assertThat(visit.page().locator("main").innerText()).contains(Stack.TENANTS);
            assertThat(visit.errors()).isEmpty();
            assertThat(console.openTenant("andron").status()).isEqualTo(404);
        }
    }

    @Test
    void theSessionCookieIsBoundToTheHostAndOutOfReach() {
        try (Visit visit = Visit.desktop()) {
            Cookie session =
                    Console.signIn(visit, "auditor@orchestrate.example").session();
            assertThat(session.secure).isTrue();
            assertThat(session.httpOnly).isTrue();
            assertThat(session.path).isEqualTo("/");
            assertThat(session.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
            assertThat(visit.context().cookies(Stack.platform().toString())).allSatisfy(cookie -> {
                assertThat(cookie.name).startsWith("__Host-");
                assertThat(cookie.secure).as(cookie.name).isTrue();
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            });
            assertThat(visit.page().evaluate("document.cookie")).isEqualTo("");
        }
    }

    @Test
    void theSessionIsAnotherOneAfterTheSignIn() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.platform() + "/console/");
            var before = visit.context().cookies(Stack.platform().toString()).stream()
                    .filter(cookie -> cookie.name.equals(Console.COOKIE))
                    .map(cookie -> cookie.value)
                    .toList();
            SignIn.as(visit, "agent@orchestrate.example");
            Cookie after = visit.context().cookies(Stack.platform().toString()).stream()
                    .filter(cookie -> cookie.name.equals(Console.COOKIE))
                    .findFirst()
                    .orElseThrow();
            assertThat(before).doesNotContain(after.value);
        }
    }

    @Test
    void signingOutEndsBothSessions() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "privacy-officer@orchestrate.example");
            Cookie old = console.session();
            console.signOut();
            assertThat(console.keycloakHasForgotten()).isTrue();
            assertThat(statusWith(old)).isNotEqualTo(200);
        }
    }

    @Test
    void aSessionThatNobodyUsesIsOverAfterHalfAnHour() {
        try (Visit visit = Visit.desktop()) {
            Cookie session = Console.signIn(visit, "editor@andron.example").session();
            Instant now = Instant.now();
            Http.moveClock(now.plus(Duration.ofMinutes(29)));
            assertThat(statusWith(session)).as("in use after 29 minutes").isEqualTo(200);
            Http.moveClock(now.plus(Duration.ofMinutes(58)));
            assertThat(statusWith(session)).as("29 minutes later").isEqualTo(200);
            Http.moveClock(now.plus(Duration.ofMinutes(89)));
            assertThat(statusWith(session)).as("31 minutes later").isEqualTo(303);
            Http.realTime();
            assertThat(statusWith(session)).as("what has ended stays ended").isEqualTo(303);
        } finally {
            Http.realTime();
        }
    }

    @Test
    void keycloakEndsASessionFromOutside() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "agent@andron.example");
            assertThat(statusWith(console.session())).isEqualTo(200);
            KeycloakAdmin.endSessions("staff", "agent@andron.example");
            assertThat(statusWith(console.session())).isNotEqualTo(200);
            assertThat(console.keycloakHasForgotten()).isTrue();
        }
    }

    @Test
    void aForgedLogoutTokenEndsNothing() {
        String forged = "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4IiwiZXZlbnRzIjp7fX0.";
        for (String token : new String[] {forged, "", "x.y.z", forged + "A"}) {
            HttpResponse<String> answer = Http.post(
                    Stack.platform() + "/console/backchannel-logout",
                    Http.form(Map.of("logout_token", token)),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aSignOutFromAnotherOriginIsRefused() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "auditor@andron.example");
            Cookie session = console.session();
            HttpResponse<String> answer = Http.post(
                    Stack.platform() + "/console/sign-out",
                    "",
                    "Cookie",
                    session.name + "=" + session.value,
                    "Origin",
                    "https://evil.example",
                    "Sec-Fetch-Site",
                    "cross-site");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(statusWith(session)).isEqualTo(200);
        }
    }

    @Test
    void aPersonSignsInToTheirOwnThings() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.platform() + "/account/orchestrate");
            SignIn.as(visit, "person1@mail.example");
            assertThat(visit.page().locator("main").innerText()).contains("Orchestrate");
            assertThat(visit.open(Stack.platform() + "/account/no-such-tenant").status())
                    .isEqualTo(404);
            assertThat(visit.open(Stack.platform() + "/console/").url())
                    .startsWith(Stack.keycloak().toString());
        }
    }

    @Test
    void nobodyIsLetInWithoutASession() {
        for (String path :
                new String[] {"/console/", "/console/t/orchestrate/", "/console/platform", "/account/orchestrate"}) {
            HttpResponse<String> answer = Http.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isIn(302, 303);
        }
    }

    private static int statusWith(Cookie session) {
        return Http.get("/console/", "Cookie", session.name + "=" + session.value, "Accept", "text/html")
                .statusCode();
    }
}
