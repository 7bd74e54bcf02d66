package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consent rates, the ledger and its export in the console. */
@Tag("browser")
class ConsentLedgerConsoleBrowserIT {

    private static final String TENANT = "workflowops";

    private static final String DRAWN =
            "canvas => { const image = canvas.getContext('2d').getImageData(0, 0, canvas.width,"
                    + " canvas.height).data; return image.some((value, at) => at % 4 === 3 && value > 0); }";

    @Test
    void ratesAreDrawnAndTold() {
        Choices.handIn(TENANT, Choices.random(), true, "banner");
        Choices.handIn(TENANT, Choices.random(), false, "banner");
        Choices.handIn(TENANT, Choices.random(), false, "gpc");
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/consents?days=7");
            assertThat(console.content().innerText())
                    .contains("Global Privacy Control")
                    .contains("Optional features");
            assertThat(visit.page().locator(".chart canvas").count()).isEqualTo(2);
            for (var canvas : visit.page().locator(".chart canvas").all()) {
                assertThat(canvas.evaluate(DRAWN)).isEqualTo(true);
            }
            assertThat(console.content().locator("table").first().innerText()).contains("%");
            assertThat(visit.page().locator(".choices [aria-current]").innerText())
                    .isEqualTo("Last 7 days");
            assertThat(visit.errors()).isEmpty();
            assertThat(Judges.accessibility(visit)).isEmpty();
        }
    }

    @Test
    void aRecordIsFoundByItsIdItsReceiptAndItsPerson() {
        Choices.Stored stored = Choices.handIn(TENANT, Choices.random(), true, "banner");
        Choices.Stored foreign = Choices.handIn("andron", Choices.random(), true, "banner");
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            search(console, stored.id());
            assertThat(visit.page().url()).endsWith("/consents/records/" + stored.id());
            assertThat(console.content().innerText()).contains("Banner").contains(stored.id());
            search(console, stored.receipt());
            assertThat(console.content().innerText()).contains("genuine");
            assertThat(Judges.accessibility(visit)).isEmpty();
            search(console, stored.subject());
            assertThat(console.content().innerText()).contains("Records of this person");
            assertThat(console.content().getByText("Erase this person").count()).isZero();
            for (String nothing : List.of(foreign.id(), foreign.receipt(), "what?")) {
                search(console, nothing);
                assertThat(console.content().locator(".refusal").count())
                        .as(nothing)
                        .isEqualTo(1);
            }
            search(console, foreign.subject());
            assertThat(console.content().innerText()).contains("Nothing is known of this person");
            assertThat(console.open("/consents/records/" + foreign.id()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPersonIsErasedOnlyByWhoSaysToKnowWhatThatMeans() {
        Choices.Stored stored = Choices.handIn(TENANT, Choices.random(), true, "banner");
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "privacy-officer@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            search(console, stored.subject());
            console.press("Erase this person");
            assertThat(console.content().locator(".refusal").innerText()).contains("confirm");
            console.field("I know that this cannot be undone.").check();
            console.press("Erase this person");
            assertThat(console.done()).contains("The person is erased: 1 record");
            search(console, stored.subject());
            assertThat(console.content().innerText()).contains("Nothing is known of this person");
            search(console, stored.receipt());
            assertThat(console.content().innerText()).contains("genuine");
        }
    }

    @Test
    void theExportHoldsEveryRecordAndItsProof() {
        Choices.Stored stored = Choices.handIn(TENANT, Choices.random(), true, "banner");
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@workflowops.example");
            String cookie = Console.COOKIE + "="
                    + visit.context().cookies().stream()
                            .filter(one -> one.name.equals(Console.COOKIE))
                            .findFirst()
                            .orElseThrow()
                            .value;
            var jsonl = Http.get("/console/t/" + TENANT + "/consents/export/jsonl", "Cookie", cookie);
            assertThat(jsonl.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("attachment");
            List<JsonObject> lines = jsonl.body()
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
            for (int i = 0; i < lines.size() - 1; i++) {
                assertThat(lines.get(i).get("position").getAsInt()).isEqualTo(i);
                assertThat(lines.get(i).get("recordHash").getAsString()).matches("[0-9a-f]{64}");
            }
            assertThat(lines)
                    .anyMatch(line ->
                            line.has("id") && line.get("id").getAsString().equals(stored.id()));
            JsonObject last = lines.get(lines.size() - 1);
            assertThat(last.get("checkpoint").getAsString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
            assertThat(last.getAsJsonObject("keys").getAsJsonArray("keys")).isNotEmpty();
            var csv = Http.get("/console/t/" + TENANT + "/consents/export/csv", "Cookie", cookie);
            assertThat(csv.body().lines()).hasSizeGreaterThanOrEqualTo(lines.size());
            assertThat(csv.body()).startsWith("position,id,at,").contains(stored.id());
        }
    }

    private static void search(ConsoleForms console, String query) {
        console.open("/consents/records");
        console.field("Receipt, record or person").fill(query);
        console.press("Search");
    }
}
