package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The page that checks receipts: genuine ones, forged ones, those of others, and whatever else people send. */
@Tag("browser")
class VerifyBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    @ParameterizedTest
    @FieldSource("TENANTS")
    void aGenuineReceiptIsExplained(String tenant) {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, tenant);
            String receipt = centre.open().decide("accept").receipt();
            centre.verify(receipt);
            assertThat(centre.found()).isEqualTo("GENUINE");
            assertThat(centre.checks()).hasSize(5).containsOnly("PASSED");
            assertThat(visit.page().locator("main").innerText())
                    .contains("In the privacy centre", "Allowed", "at position", "java -jar candor-verifier.jar");
        }
    }

    @Test
    void aReceiptIsTakenAsAFileAndAsBrokenLines() {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, "orchestrate");
            String receipt = centre.open().decide("reject").receipt();
            upload(visit, receipt.getBytes(StandardCharsets.US_ASCII));
            assertThat(centre.found()).isEqualTo("GENUINE");
            centre.verify(receipt.replaceAll("(.{76})", "$1\n"));
            assertThat(centre.found()).isEqualTo("GENUINE");
        }
    }

    @Test
    void theProofIsGivenForTheOfflineVerifier() {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, "orchestrate")
                    .open()
                    .decide("reject")
                    .check();
            var download = visit.page()
                    .waitForDownload(
                            () -> visit.page().locator("button[value=proof]").click());
            assertThat(download.suggestedFilename()).isEqualTo("orchestrate-consent-proof.json");
            assertThat(centre.found()).isEqualTo("GENUINE");
        }
    }

    @Test
    void aReceiptWithOneCharacterChangedIsNotGenuine() {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, "orchestrate");
            String receipt = centre.open().decide("reject").receipt();
            int signature = receipt.lastIndexOf('.') + 10;
            centre.verify(flipped(receipt, signature));
            assertThat(centre.found()).isEqualTo("FORGED");
            assertThat(centre.checks()).containsExactly("PASSED", "FAILED", "OPEN", "OPEN", "OPEN");
            assertThat(visit.page().locator("main").innerText()).doesNotContain("What the receipt says");
            for (int at = 3; at < receipt.length(); at += receipt.length() / 11) {
                centre.verify(flipped(receipt, at));
                assertThat(centre.found()).as("character %d", at).isNotEqualTo("GENUINE");
            }
        }
    }

    @Test
    void aReceiptOfAnotherTenantIsNotOfThisCentre() {
        try (Visit visit = Visit.withoutJavaScript()) {
            String receipt =
                    new CookiesCentre(visit, "operno").open().decide("accept").receipt();
            var elsewhere = new CookiesCentre(visit, "andron").verify(receipt);
            assertThat(elsewhere.found()).isEqualTo("ELSEWHERE");
            assertThat(visit.page().locator("main").innerText())
                    .contains("not a receipt of Andron")
                    .doesNotContain("Operno", "What the receipt says");
        }
    }

    @Test
    void whateverIsNoReceiptIsToldKindly() {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, "orchestrate");
            assertThat(centre.verify("").found()).isEqualTo("MISSING");
            assertThat(centre.verify("Dear Sir or Madam").found()).isEqualTo("UNREADABLE");
            assertThat(centre.verify("a.b.c").found()).isEqualTo("UNREADABLE");
            assertThat(centre.verify("<script>alert(1)</script>").found()).isEqualTo("UNREADABLE");
            upload(visit, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
            assertThat(centre.found()).isEqualTo("UNREADABLE");
            upload(visit, new byte[70_000]);
            assertThat(centre.found()).isEqualTo("TOO_LARGE");
            upload(visit, new byte[1_200_000]);
            assertThat(centre.found()).isEqualTo("TOO_LARGE");
        }
    }

    @Test
    void itSpeaksGerman() {
        try (Visit visit = Visit.german()) {
            var centre = new CookiesCentre(visit, "orchestrate").open().decide("reject");
            assertThat(centre.heading()).isEqualTo("Ihre Auswahl ist festgehalten");
            centre.check();
            assertThat(visit.page().locator(".verdict").innerText()).startsWith("Dieser Beleg ist echt");
            assertThat(visit.page().locator("main").innerText()).contains("Analyse-Cookies");
        }
    }

    private static void upload(Visit visit, byte[] content) {
        visit.open(Stack.url("orchestrate", "/verify"));
        visit.page()
                .locator("#page-file")
                .setInputFiles(new FilePayload("receipt.jwt", "application/octet-stream", content));
        visit.follow("form.stacked button");
    }

    private static String flipped(String text, int at) {
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
