package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A browser that asks not to be tracked (Global Privacy Control), on every tenant's website. */
@Tag("browser")
class BannerSignalBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    private static final String PROPERTY =
            "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theHeaderIsARefusal(String tenant) {
        try (Visit visit = Visit.desktop()) {
            visit.context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
            refused(visit, tenant);
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void thePropertyIsARefusal(String tenant) {
        try (Visit visit = Visit.desktop()) {
            visit.context().addInitScript(PROPERTY);
            refused(visit, tenant);
        }
    }

    private static void refused(Visit visit, String tenant) {
        var ledger = LedgerStub.between(visit);
        var site = new BannerSite(visit, tenant).open();
        site.page().waitForCondition(() -> ledger.received().size() == 1);
        assertThat(site.firstLayer().count()).isZero();
        assertThat(site.control().innerText()).contains("Opt-out signal honoured");
        assertThat(site.stored()).isEqualTo(site.essentialAndChoice());
        assertThat(ledger.received().get(0).get("method").getAsString()).isEqualTo("gpc");
        assertThat(ledger.received().get(0).getAsJsonObject("choices").entrySet())
                .allSatisfy(
                        choice -> assertThat(choice.getValue().getAsBoolean()).isFalse());
        site.control().click();
        assertThat(site.secondLayer().innerText()).contains("Your browser asks not to be tracked");
        site.page().keyboard().press("Escape");
        site.page().waitForCondition(() -> site.choiceParts().get(7).equals("s"));
        // Recorded once.
        site.open();
        assertThat(ledger.received()).hasSize(1);
        assertThat(site.control().innerText()).contains("Opt-out signal honoured");
    }

    @Test
    void aLaterExplicitChoiceCounts() {
        try (Visit visit = Visit.desktop()) {
            visit.context().addInitScript(PROPERTY);
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.control().click();
            site.accept();
            site.everythingRuns();
            site.open();
            site.everythingRuns();
            assertThat(site.choiceParts().get(3)).isEqualTo("b");
            assertThat(site.control().innerText()).doesNotContain("Opt-out signal honoured");
        }
    }

    @Test
    void anEarlierChoiceDoesNot() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            site.everythingRuns();
            visit.context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
            site.open();
            site.page().waitForCondition(() -> ledger.received().size() == 2);
            assertThat(site.choiceParts().get(3)).isEqualTo("g");
            assertThat(site.stored()).isEqualTo(site.essentialAndChoice());
            assertThat(ledger.received().get(1).get("subject"))
                    .isEqualTo(ledger.received().get(0).get("subject"));
            // And whoever then allows it knows of the signal.
            site.control().click();
            site.accept();
            site.open();
            site.everythingRuns();
            assertThat(site.choiceParts().get(3)).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void everyHostStatesThatTheSignalIsHonoured(String tenant) {
        var onPlatform = Http.get("/c/" + tenant + "/.well-known/gpc.json");
        var onOwnHost = Http.getAt(tenant + ".localhost", "/.well-known/gpc.json");
        for (var answer : List.of(onPlatform, onOwnHost)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            var statement = JsonParser.parseString(answer.body()).getAsJsonObject();
            assertThat(statement.get("gpc").getAsBoolean()).isTrue();
            assertThat(statement.get("lastUpdate").getAsString()).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void aBannerForTheSignalIsNotGivenToOthers() {
        String path = "/embed/orchestrate/banner.js";
        var with = Http.get(path, "Sec-GPC", "1");
        var without = Http.get(path);
        assertThat(with.body()).contains("\"gpc\":true");
        assertThat(without.body()).contains("\"gpc\":false");
        assertThat(without.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Sec-GPC"));
    }
}
