package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** From a policy that a company has already to an open centre, in at most eight clicks. */
@Tag("browser")
class OnboardingBrowserIT {

    private static final int MOST_CLICKS = 8;
    private static final String ACCOUNT = "owner@andron.example";
    private static final List<String> PAGES =
            List.of("/", "/policy", "/promises", "/processors", "/retention", "/cookies");

    private static final List<String> POLICIES =
            List.of("orchestrohub", "workflowops", "orchestrate", "andron", "operno");

    /** How a policy is handed in. */
    private interface Giving {

        void give(Wizard wizard) throws IOException;
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aPastedPolicyBecomesAnOpenCentre(String name) throws IOException {
        opens(wizard -> wizard.paste(PolicyDocuments.text(name)));
    }

    @Test
    void aWordDocumentBecomesAnOpenCentre() throws IOException {
        opens(wizard -> {
            wizard.upload("policy.docx", PolicyDocuments.docx(PolicyDocuments.text("operno")));
            assertThat(wizard.text()).contains("72 hours");
        });
    }

    @Test
    void aPdfBecomesAnOpenCentre() throws IOException {
        opens(wizard -> {
            wizard.upload("policy.pdf", PolicyDocuments.pdf(PolicyDocuments.text("operno")));
            assertThat(wizard.text()).contains("72 hours");
        });
    }

    private static void opens(Giving giving) throws IOException {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            assertThat(visit.open(Stack.url(wizard.slug(), "/")).status()).isEqualTo(404);
            wizard.open("policy");
            giving.give(wizard);
            wizard.openCentre();
            assertOpen(wizard);
        }
    }

    /** Asked from inside the page: while a navigation is under way, the browser answers nothing about the page from outside. */
    @Test
    void aStepThatTakesLongerThanASecondSaysThatItIsAtWork() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            visit.page()
                    .evaluate("new MutationObserver((all, self) => { const place = document.querySelector('.working');"
                            + " sessionStorage.setItem('seen', (sessionStorage.getItem('seen') ?? '') + place.innerText"
                            + " + place.querySelectorAll('progress').length + getComputedStyle(place).display + ';'); })"
                            + ".observe(document.querySelector('.working'), {childList: true})");
            visit.page().route("**/policy", route -> {
                if (route.request().method().equals("POST")) {
                    sleep();
                }
                route.resume();
            });
            wizard.press("sourceForm:template");
            assertThat(wizard.text()).contains("What we understood");
            assertThat(visit.page().evaluate("sessionStorage.getItem('seen')")).isEqualTo("Working…1flex;");
            assertThat(visit.page().locator(".working").innerText()).isEmpty();
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (Visit visit = Visit.withoutJavaScript()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.press("sourceForm:template");
            assertThat(wizard.text()).contains("What we understood");
            wizard.openCentre();
            assertOpen(wizard);
        }
    }

    @Test
    void whatMustNotBePublishedIsTakenOutAndTold() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste(
                    "<h1>Privacy policy</h1><script>document.title='taken'</script><p onclick=\"alert(1)\">We respond to"
                            + " requests within 30 days. Write to privacy@acme-tools.io.</p>");
            assertThat(wizard.text()).contains("Taken out");
            assertThat(visit.page().title()).doesNotContain("taken");
            wizard.openCentre();
            assertThat(wizard.status("/policy")).isEqualTo(200);
            assertThat(visit.page().title()).doesNotContain("taken");
            assertThat(visit.page().content()).doesNotContain("onclick", "document.title");
        }
    }

    @Test
    void aDeadAddressBlocksAndSaysSo() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste("# Privacy policy\n\nWrite to privacy@example.com.");
            wizard.press("reviewForm:accept");
            wizard.open("check");
            wizard.field("goLiveForm:mailbox").fill("noreply@acme-tools.io");
            wizard.press("goLiveForm:open");
            assertThat(wizard.text()).contains("an address that somebody reads");
            assertThat(wizard.field("goLiveForm:mailbox").inputValue()).isEqualTo("noreply@acme-tools.io");
            assertThat(Http.send("GET", Stack.url(wizard.slug(), "/")).statusCode())
                    .as("a stranger's look at a centre that is being prepared")
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsLeftOutAndCorrectedIsThereAgainAndDecidesThePage() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste("# Privacy policy\n\n## Your rights\n\nWe respond to requests within 30 days of receipt.\n\n"
                    + "## How long\n\n- Usage data: 24 months.\n\n## Contact\n\nWrite to privacy@acme-tools.io.");
            visit.follow(visit.page()
                    .locator("li:has-text('within 30 days') a[data-edit]")
                    .first());
            visit.page().locator("input[type=text]").first().fill("14");
            wizard.press("findingForm:save");
            assertThat(wizard.text()).contains("within 14 days");
            visit.page().locator("#retention + ul input[type=checkbox]").first().check();
            wizard.press("reviewForm:accept");
            wizard.open("review");
            assertThat(visit.page()
                            .locator("#retention + ul input[type=checkbox]")
                            .first()
                            .isChecked())
                    .isTrue();
            wizard.openCentre();
            assertThat(wizard.status("/promises")).isEqualTo(200);
            assertThat(visit.page().content()).contains("14 days");
            assertThat(wizard.status("/retention")).isEqualTo(200);
            assertThat(visit.page().content()).doesNotContain("Usage data");
        }
    }

    @Test
    void theCentreOpensInTheColoursThatWereChosenForIt() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste(PolicyDocuments.text("orchestrate"));
            wizard.open("brand");
            wizard.field("brandForm:accent").fill("#dddddd");
            wizard.press("brandForm:save");
            assertThat(wizard.text()).contains("Nothing has been saved yet");
            wizard.press("brandForm:useNearest");
            wizard.field("brandForm:accent").fill("#7a1fa2");
            wizard.press("brandForm:save");
            assertThat(wizard.field("brandForm:accent").inputValue()).isEqualTo("#7a1fa2");
            wizard.open("review");
            wizard.openCentre();
            assertThat(wizard.status("/")).isEqualTo(200);
            assertThat(visit.page()
                            .evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"))
                    .isEqualTo("#7a1fa2");
        }
    }

    @Test
    void everyStepIsAccessibleAndFitsEveryWidth() {
        for (int width : List.of(360, 768, 1280)) {
            try (Visit visit = Visit.desktop()) {
                visit.page().setViewportSize(width, 900);
                Console.resume(visit, ACCOUNT);
                visit.open(Stack.platform() + "/console/onboarding");
                assertFits(visit, width);
                Wizard wizard = Wizard.begin(visit);
                assertFits(visit, width);
                wizard.paste(PolicyDocuments.text("orchestrate"));
                assertFits(visit, width);
                visit.follow(visit.page().locator("[data-edit]").first());
                assertFits(visit, width);
                for (String step : List.of("organisation", "policy", "brand", "check")) {
                    wizard.open(step);
                    assertFits(visit, width);
                }
                assertThat(visit.errors()).isEmpty();
            }
        }
    }

    private static void assertFits(Visit visit, int width) {
        assertThat(Judges.accessibility(visit)).as(visit.page().url()).isEmpty();
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d", visit.page().url(), width)
                .isEqualTo(width);
    }

    private static void assertOpen(Wizard wizard) {
        assertThat(wizard.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
        for (String page : PAGES) {
            assertThat(wizard.status(page)).as(page).isEqualTo(200);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
