package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.candor.it.NameServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A privacy officer gives notices a sender of the company's own, with the records that the page asks for. */
@Tag("browser")
class SenderBrowserIT {

    private static final String TENANT = "workflowops";

    @Test
    void aSenderIsChosenProvedAndTakenBack() throws Exception {
        try (Visit visit = Visit.desktop();
                var names = new NameServer()) {
            Console.resume(visit, "privacy-officer@" + TENANT + ".example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/settings/sender");
            assertThat(console.content().innerText()).contains("the platform’s sender");
            console.field("Name").fill("Workflow news");
            console.field("In front of the @").fill("privacy");
            console.field("Domain").fill("gmail.com");
            console.press("Save");
            assertThat(console.content().locator(".refusal").first().innerText())
                    .contains("anybody gets a mailbox");
            console.field("Domain").fill("mail.workflow-news.example");
            console.press("Save");
            assertThat(console.done()).contains("Saved");
            console.press("Look for the records");
            assertThat(console.done()).contains("not been found yet");
            Locator codes = console.content().locator("code");
            assertThat(codes.nth(0).innerText()).contains("._domainkey.mail.workflow-news.example");
            names.put(codes.nth(0).innerText(), codes.nth(1).innerText());
            console.press("Look for the records");
            assertThat(console.done()).contains("Confirmed");
            assertThat(console.content().innerText())
                    .contains("Your mail comes from privacy@mail.workflow-news.example");
            console.content().locator("#renewForm summary").click();
            console.press("Replace the key");
            assertThat(console.content().innerText()).contains("Next key (DKIM)");
            looksWell(visit, console);
            console.content().locator("#removeForm summary").click();
            console.press("Use the platform’s sender again");
            assertThat(console.done()).contains("the platform’s sender");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void anAuditorSeesItAndHasNoButtons() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@" + TENANT + ".example");
            var console = new ConsoleForms(visit, TENANT);
            assertThat(console.open("/settings/sender").status()).isEqualTo(200);
            assertThat(console.content().locator("input[type=submit]").count()).isZero();
        }
    }

    private static void looksWell(Visit visit, ConsoleForms console) {
        String pictures = System.getenv("CANDOR_PICTURES");
        for (int width : List.of(360, 1280)) {
            visit.page().setViewportSize(width, 900);
            console.open("/settings/sender");
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            if (pictures != null) {
                visit.page()
                        .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(java.nio.file.Path.of(pictures, "sender-" + width + ".png")));
            }
        }
        assertThat(Judges.accessibility(visit)).isEmpty();
    }
}
