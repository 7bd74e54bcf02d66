package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Keycloak hangs, then is gone: the public pages do not notice. Ends the Keycloak of the stack, so nothing that signs in can run after
 * this.
 */
@Tag("outage")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakOutageBrowserIT {

    /** Whoever asks Keycloak waits eight seconds for it: a page that has come sooner has not asked. */
    private static final Duration UNASKED = Duration.ofSeconds(7);

    @Test
    @Order(1)
    void publicPagesDoNotWaitForAKeycloakThatHangs() throws IOException, InterruptedException {
        signal("STOP");
        try {
            publicPagesCome("hang");
            consoleSaysSo();
        } finally {
            signal("CONT");
        }
    }

    @Test
    @Order(2)
    void signingInWorksAgainAfterwards() {
        try (Visit visit = Visit.desktop()) {
            // For a few seconds the console remembers that Keycloak did not answer; people press "Try again".
            visit.page()
                    .waitForCondition(() -> visit.open(Stack.platform() + "/console/")
                            .url()
                            .startsWith(Stack.keycloak().toString()));
            assertThat(Console.signIn(visit, "owner@orchestrohub.example").tenants())
                    .isNotEmpty();
        }
    }

    @Test
    @Order(3)
    void publicPagesDoNotNeedKeycloak() throws IOException, InterruptedException {
        signal("KILL");
        publicPagesCome("down");
        consoleSaysSo();
    }

    /** Each page once more with a query that no cache has seen. */
    private static void publicPagesCome(String why) {
        for (String tenant : Stack.TENANTS) {
            for (String path : Stack.PAGES) {
                long start = System.nanoTime();
                int status = Http.get("/c/" + tenant + path + "?why=" + why).statusCode();
                assertThat(status).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(UNASKED);
            }
        }
    }

    /** Whoever wants to sign in gets an answer, and no failure of ours. */
    private static void consoleSaysSo() {
        try (Visit visit = Visit.desktop()) {
            var response = visit.open(Stack.platform() + "/console/");
            assertThat(response.status()).isIn(200, 503);
            assertThat(visit.page().locator("body").innerText()).doesNotContain("Exception");
        } catch (PlaywrightException sentToKeycloak) {
            // Sent on to Keycloak, which does not answer: that is the truth, too.
            assertThat(sentToKeycloak.getMessage()).containsAnyOf("ERR_CONNECTION_REFUSED", "Timeout");
        }
    }

    private static void signal(String name) throws IOException, InterruptedException {
        String pid =
                Files.readAllLines(Stack.folder().resolve("run/keycloak.pid")).get(0);
        var kill = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
