package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the banner hands a choice in: at once, later if it must, with the same key, and never calling stored what is not. */
@Tag("browser")
class BannerHandInBrowserIT {

    private static final String STORED = "Your choice is stored.";
    private static final String NOT_YET = "Your choice holds on this device.";

    @Test
    void theChoiceIsHandedInWordForWord() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            JsonObject handedIn = ledger.received().get(0);
            assertThat(handedIn.keySet())
                    .isEqualTo(Set.of("key", "subject", "notice", "language", "choices", "method", "givenAt"));
            var parts = site.choiceParts();
            assertThat(handedIn.get("notice").getAsString()).isEqualTo(parts.get(1));
            assertThat(Instant.parse(handedIn.get("givenAt").getAsString()).getEpochSecond())
                    .isEqualTo(Long.parseLong(parts.get(2)));
            assertThat(handedIn.get("method").getAsString()).isEqualTo("banner");
            assertThat(handedIn.get("subject").getAsString()).isEqualTo(parts.get(4));
            assertThat(handedIn.get("key").getAsString()).isEqualTo(parts.get(5));
            assertThat(handedIn.get("language").getAsString()).isEqualTo("en");
            assertThat(handedIn.getAsJsonObject("choices").toString())
                    .isEqualTo("{\"analytics\":true,\"error-monitoring\":true}");
            assertThat(parts.get(7)).isEqualTo("s");
        }
    }

    @Test
    void theReceiptCanBeTakenAwayRightThen() throws IOException {
        try (Visit visit = Visit.desktop()) {
            LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            Download download = site.page()
                    .waitForDownload(() -> site.button("Download the receipt").click());
            assertThat(download.suggestedFilename()).isEqualTo("consent-receipt-orchestrate.jws");
            assertThat(Files.readString(download.path())).isEqualTo(LedgerStub.RECEIPT);
        }
    }

    @Test
    void theReceiptCanBeAskedForAgainWithTheSameKey() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            site.open();
            assertThat(ledger.received()).hasSize(1);
            site.control().click();
            site.page()
                    .waitForDownload(() -> site.button("Download the receipt").click());
            assertThat(ledger.received()).hasSize(2);
            assertThat(ledger.received().get(1)).isEqualTo(ledger.received().get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503, 429})
    void withoutAnAnswerTheChoiceIsObeyedAndKept(int status) {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit).answering(status);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            site.everythingRuns();
            assertThat(site.status().innerText()).contains(NOT_YET).doesNotContain(STORED);
            assertThat(site.button("Download the receipt").count()).isZero();
            assertThat(site.choiceParts().get(7)).isEqualTo("p");
            ledger.answering(201);
            site.open();
            site.page().waitForCondition(() -> site.choiceParts().get(7).equals("s"));
            site.everythingRuns();
            assertThat(ledger.received()).hasSize(2);
            assertThat(ledger.received().get(1)).isEqualTo(ledger.received().get(0));
        }
    }

    @Test
    void itTriesAgainLaterAndLater() {
        try (Visit visit = Visit.desktop()) {
            visit.page().clock().install();
            var ledger = LedgerStub.between(visit).answering(503);
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            assertThat(ledger.received()).hasSize(1);
            waited(visit, Duration.ofSeconds(4));
            assertThat(ledger.received()).hasSize(1);
            waited(visit, Duration.ofSeconds(3));
            site.page().waitForCondition(() -> ledger.received().size() == 2);
            waited(visit, Duration.ofSeconds(8));
            assertThat(ledger.received()).hasSize(2);
            ledger.answering(201);
            waited(visit, Duration.ofSeconds(6));
            site.page().waitForCondition(() -> site.choiceParts().get(7).equals("s"));
            assertThat(Set.copyOf(ledger.received())).hasSize(1);
        }
    }

    @Test
    void itTriesAgainAsSoonAsTheNetworkIsBack() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit).unreachable();
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            assertThat(ledger.received()).hasSize(1);
            ledger.answering(201);
            site.page().evaluate("window.dispatchEvent(new Event('online'))");
            site.page().waitForCondition(() -> site.choiceParts().get(7).equals("s"));
            assertThat(ledger.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 413, 422, 423})
    void aRefusalIsTakenQuietlyAndNotRepeatedOnThePage(int status) {
        try (Visit visit = Visit.desktop()) {
            visit.page().clock().install();
            var ledger = LedgerStub.between(visit).answering(status);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            site.everythingRuns();
            waited(visit, Duration.ofMinutes(10));
            assertThat(ledger.received()).hasSize(1);
            assertThat(site.choiceParts().get(7)).isEqualTo("p");
            assertThat(site.status().innerText()).doesNotContain(STORED);
        }
    }

    @Test
    void aChoiceMadeInTheOtherLanguageIsHandedInAsItWasMade() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.reject();
            // The ledger knows the key with another language.
            ledger.answering(409);
            visit.context().setExtraHTTPHeaders(Map.of("Accept-Language", "de"));
            site.open();
            assertThat(site.page().evaluate("candor.receipt()")).isNull();
            assertThat(ledger.received().stream()
                            .skip(1)
                            .map(body -> body.get("language").getAsString()))
                    .containsExactly("de", "en");
        }
    }

    @Test
    void aWithdrawalIsHandedInAlthoughThePageIsLoadedAnew() {
        try (Visit visit = Visit.desktop()) {
            var ledger = LedgerStub.between(visit);
            var site = new BannerSite(visit, "orchestrate").open();
            site.accept();
            site.everythingRuns();
            site.control().click();
            site.button("Reject all").click();
            site.page()
                    .waitForCondition(() -> site.choiceParts().get(7).equals("s")
                            && site.choiceParts().get(6).isEmpty());
            assertThat(ledger.received().get(1).getAsJsonObject("choices").toString())
                    .isEqualTo("{\"analytics\":false,\"error-monitoring\":false}");
            assertThat(ledger.received().get(1).get("subject"))
                    .isEqualTo(ledger.received().get(0).get("subject"));
            assertThat(ledger.received().get(1).get("key"))
                    .isNotEqualTo(ledger.received().get(0).get("key"));
        }
    }

    private static void waited(Visit visit, Duration time) {
        visit.page().clock().fastForward(time.toMillis());
    }
}
