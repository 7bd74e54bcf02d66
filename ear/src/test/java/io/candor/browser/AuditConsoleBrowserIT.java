package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit log in the console. */
@Tag("browser")
class AuditConsoleBrowserIT {

    private static final String TENANT = "operno";

    @Test
    void whatAnEditorDoesIsFoundByThePrivacyOfficer() {
        String origin = "https://audited-" + Long.toHexString(System.nanoTime()) + ".example";
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/consents/websites");
            console.field("Address").fill(origin);
            console.press("Register website");
            assertThat(console.open("/audit").status()).isEqualTo(403);
        }
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "privacy-officer@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/audit");
            console.field("What was done").selectOption("Website registered");
            console.field("Text").fill(origin.substring(8));
            console.press("Show");
            assertThat(console.content().locator("tbody tr").count()).isEqualTo(1);
            assertThat(console.content().locator("tbody tr").innerText())
                    .contains("Website registered")
                    .contains(origin)
                    .contains("Editor Operno");
            String filtered = visit.page().url();
            console.follow(console.content().locator("tbody a"));
            assertThat(console.content().innerText()).contains(origin).contains("Member");
            assertThat(Judges.accessibility(visit)).isEmpty();
            visit.open(filtered);
            String csv = Http.get(
                            visit.page().getByText("CSV").getAttribute("href"),
                            "Cookie",
                            Console.COOKIE + "="
                                    + Console.resume(visit, "privacy-officer@operno.example")
                                            .session()
                                            .value)
                    .body();
            assertThat(csv.lines().toList()).hasSize(2);
            assertThat(csv).startsWith("at,actorKind,").contains(origin);
            String jsonl = Http.get(
                            visit.page().getByText("JSON Lines").getAttribute("href"),
                            "Cookie",
                            Console.COOKIE + "="
                                    + Console.resume(visit, "privacy-officer@operno.example")
                                            .session()
                                            .value)
                    .body();
            List<JsonObject> lines = jsonl.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
            assertThat(lines)
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.get("thing").getAsString()).isEqualTo(origin));
        }
    }
}
