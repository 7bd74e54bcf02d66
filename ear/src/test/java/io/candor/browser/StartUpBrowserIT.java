package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What must work right after a start, on any database: everything answers, and a short journey leads through it. */
@Tag("start")
class StartUpBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    @Test
    void everythingIsReady() {
        HttpResponse<String> ready = Http.send("GET", Stack.management() + "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"UP\"").doesNotContain("\"DOWN\"");
        assertThat(Http.send("GET", Stack.management() + "/health/live").statusCode())
                .isEqualTo(200);
        assertThat(Http.send("GET", Stack.management() + "/metrics").body()).contains("jvm_");
        assertThat(Http.send("GET", Stack.mail().toString()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void aVisitorReadsThePolicyItsHistoryAndWhatChanged(String tenant) {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, "/"));
            visit.follow("nav.parts a[href$='/policy']");
            visit.page().waitForURL("**/policy");
            assertThat(visit.page().locator("main h2").count()).isPositive();
            visit.follow("nav.parts a[href$='/policy/versions']");
            visit.page().waitForURL("**/policy/versions");
            assertThat(visit.page().locator("main").innerText()).isNotBlank();
            assertThat(visit.open(Stack.url(tenant, "/policy/compare/1/2")).status())
                    .isEqualTo(200);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aMemberSignsInAndOut() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "owner@workflowops.example");
            assertThat(console.openTenant("workflowops").status()).isEqualTo(200);
            console.signOut();
            assertThat(console.keycloakHasForgotten()).isTrue();
        }
    }
}
