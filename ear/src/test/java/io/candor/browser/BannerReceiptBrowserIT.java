package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The banner and the real ledger: what is chosen on a website comes back as a signed receipt. */
@Tag("browser")
class BannerReceiptBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    @ParameterizedTest
    @FieldSource("TENANTS")
    void aChoiceIsRecordedAndProved(String tenant) {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, tenant).open();
            site.accept();
            assertThat(site.status().innerText()).contains("Your choice is stored.");
            assertThat(site.choiceParts().get(7)).isEqualTo("s");
            String receipt = receipt(site);
            JsonObject payload = payload(receipt);
            assertThat(payload.getAsJsonObject("controller").get("slug").getAsString())
                    .isEqualTo(tenant);
            assertThat(payload.getAsJsonArray("purposes"))
                    .isNotEmpty()
                    .allSatisfy(purpose -> assertThat(
                                    purpose.getAsJsonObject().get("state").getAsString())
                            .isEqualTo("given"));
            assertThat(payload.getAsJsonObject("event").get("method").getAsString())
                    .isEqualTo("banner");
            assertThat(verified(tenant, receipt)).isEqualTo(200);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void theSameReceiptComesBackOnAnotherPage() {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            String receipt = receipt(site);
            site.open("strict");
            assertThat(receipt(site)).isEqualTo(receipt);
        }
    }

    @Test
    void theReceiptComesBackOnAPageInTheOtherLanguage() {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            String receipt = receipt(site);
            visit.open(Stack.platform() + "/demo/orchestrate/?lang=de");
            site.ready();
            assertThat(site.control().innerText()).isEqualTo("Datenschutz-Einstellungen");
            assertThat(receipt(site)).isEqualTo(receipt);
        }
    }

    @Test
    void aWebsiteOnAnotherOriginHandsInAsWell() {
        try (Visit visit = Visit.desktop()) {
            var site = new BannerSite(visit, "orchestrate");
            visit.open(Stack.ownHost("orchestrate", "/demo/orchestrate/"));
            site.ready();
            site.accept();
            assertThat(site.status().innerText()).contains("Your choice is stored.");
            assertThat(payload(receipt(site))
                            .getAsJsonObject("record")
                            .get("notice")
                            .getAsInt())
                    .isPositive();
        }
    }

    @Test
    void aRefusalBySignalIsRecordedAsSuch() {
        try (Visit visit = Visit.desktop()) {
            visit.context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
            var site = new BannerSite(visit, "orchestrohub").open();
            site.page().waitForCondition(() -> site.choiceParts().get(7).equals("s"));
            JsonObject payload = payload(receipt(site));
            assertThat(payload.getAsJsonObject("event").get("method").getAsString())
                    .isEqualTo("gpc");
            assertThat(payload.getAsJsonArray("purposes"))
                    .filteredOn(purpose -> !purpose.getAsJsonObject()
                            .get("purpose")
                            .getAsString()
                            .equals("essential"))
                    .allSatisfy(purpose -> assertThat(
                                    purpose.getAsJsonObject().get("state").getAsString())
                            .isEqualTo("refused"));
        }
    }

    private static String receipt(BannerSite site) {
        Page page = site.page();
        return (String) page.evaluate("candor.receipt()");
    }

    private static JsonObject payload(String receipt) {
        String[] parts = receipt.split("\\.");
        assertThat(parts).hasSize(3);
        String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static int verified(String tenant, String receipt) {
        return Http.post(
                        Stack.platform() + "/api/v1/tenants/" + tenant + "/consents/verifications",
                        "{\"receipt\":\"" + receipt + "\"}",
                        "Content-Type",
                        "application/json")
                .statusCode();
    }
}
