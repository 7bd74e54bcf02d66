package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inventory, the banner and its websites in the console: what editors change, what auditors see, what agents do not. */
@Tag("browser")
class ConsentConsoleBrowserIT {

    private static final String TENANT = "workflowops";

    private static final List<String> PAGES = List.of(
            "/consents",
            "/consents/records",
            "/consents/inventory",
            "/consents/inventory/new",
            "/consents/inventory/essential/edit",
            "/consents/inventory/essential/new",
            "/consents/notices",
            "/consents/notices/1",
            "/consents/banner",
            "/consents/websites");

    @Test
    void anEditorsChangeMakesANoticeThatSaysIt() {
        String purpose = "Remembers what you were doing " + UUID.randomUUID();
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            addEntry(console, "_kept_" + purpose.substring(30, 38), purpose);
            assertThat(console.done()).contains("consent notice").contains("are asked again");
            console.open("/consents/notices");
            assertThat(console.content().locator("tbody tr").first().innerText())
                    .contains("People are asked again")
                    .contains("New entry");
            console.follow(console.content().locator("tbody tr a").first());
            assertThat(console.content().innerText()).contains(purpose);
            visit.open(Stack.url(TENANT, "/cookies"));
            // Pages are kept until the change is known, within about a second.
            for (int tries = 0; tries < 100 && !visit.page().content().contains(purpose); tries++) {
                visit.page().reload();
            }
            assertThat(visit.page().content()).contains(purpose);
        }
    }

    @Test
    void whatIsTypedWronglyStaysAndIsExplainedBesideItsField() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/consents/inventory/essential/new");
            console.field("Name").fill("a*b");
            console.field("Set by").fill("Us");
            console.press("Save");
            assertThat(console.field("Purpose (English)").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(console.field("Name").inputValue()).isEqualTo("a*b");
            console.field("Purpose (English)").fill("Something");
            console.field("Length").fill("many");
            console.press("Save");
            assertThat(console.content().innerText()).contains("Write the length as a whole number from 1 on.");
            console.field("Length").fill("3");
            console.press("Save");
            assertThat(console.content().locator(".refusal").innerText()).contains("a star may stand only at the end");
            assertThat(console.field("Purpose (English)").inputValue()).isEqualTo("Something");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void theSecondEditorSeesWhatTheFirstHasChangedAndLosesNothing() {
        String name = "_both_" + UUID.randomUUID().toString().substring(0, 8);
        try (Visit first = Visit.desktop();
                Visit second = Visit.desktop()) {
            Console.resume(first, "owner@workflowops.example");
            Console.resume(second, "privacy-officer@workflowops.example");
            var one = new ConsoleForms(first, TENANT);
            var other = new ConsoleForms(second, TENANT);
            addEntry(one, name, "At the beginning");
            openEntry(first, one, name);
            openEntry(second, other, name);
            one.field("Purpose (English)").fill("By the first");
            one.press("Save");
            other.field("Purpose (English)").fill("By the second");
            other.press("Save");
            assertThat(other.content().innerText())
                    .contains("Somebody else has changed this meanwhile")
                    .contains("By the first");
            assertThat(other.field("Purpose (English)").inputValue()).isEqualTo("By the second");
            assertThat(Judges.accessibility(second)).isEmpty();
            other.press("Save");
            assertThat(other.content().innerText()).contains("By the second");
        }
    }

    @Test
    void anAuditorSeesEverythingAndChangesNothing() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            for (String page : List.of("/consents/inventory", "/consents/banner", "/consents/websites")) {
                assertThat(console.open(page).status()).as(page).isEqualTo(200);
                assertThat(console.content().locator("input[type=submit]").count())
                        .as(page)
                        .isZero();
            }
            for (String page : List.of("/consents/inventory/new", "/consents/inventory/essential/new")) {
                assertThat(console.open(page).status()).as(page).isEqualTo(403);
            }
            assertThat(console.open("/consents/records").status()).isEqualTo(200);
        }
    }

    @Test
    void anEditorDoesNotSeeTheLedger() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/consents");
            assertThat(console.navigation()).contains("Consent rates").doesNotContain("Consent ledger");
            for (String page : List.of("/consents/records", "/consents/export/csv", "/consents/export/jsonl")) {
                assertThat(console.open(page).status()).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void anAgentHasNoEntryAndIsRefused() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "agent@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/");
            assertThat(console.navigation())
                    .containsExactly("Overview", "Requests", "Figures", "Templates for letters", "Systems");
            for (String page : PAGES) {
                assertThat(console.open(page).status()).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void forMembersOfOthersNothingIsThere() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "owner@andron.example");
            var console = new ConsoleForms(visit, TENANT);
            for (String page : PAGES) {
                assertThat(console.open(page).status()).as(page).isEqualTo(404);
            }
            var own = new ConsoleForms(visit, "andron");
            for (String page : List.of(
                    "/consents/records/" + UUID.randomUUID(),
                    "/consents/inventory/entries/" + UUID.randomUUID(),
                    "/consents/inventory/none/edit",
                    "/consents/notices/9999",
                    "/consents/nothing",
                    "/internal/ledger-export")) {
                assertThat(own.open(page).status()).as(page).isEqualTo(404);
            }
        }
    }

    @Test
    void whoBelongsToSeveralSwitchesBetweenThem() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@andron.example");
            new ConsoleForms(visit, "andron").open("/consents/notices");
            visit.page().locator(".switcher summary").click();
            visit.follow(".switcher a");
            visit.page().waitForURL(Stack.platform() + "/console/t/operno/");
            assertThat(visit.page().locator(".bar .here").innerText()).isEqualTo("Operno");
        }
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@workflowops.example");
            new ConsoleForms(visit, TENANT).open("/");
            assertThat(visit.page().locator(".switcher").count()).isZero();
        }
    }

    @Test
    void thePreviewShowsTheRealBannerWithWhatIsTyped() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/consents/banner");
            var frame = visit.page().frameLocator("iframe.pane");
            frame.locator("dialog").waitFor();
            console.field("Title (English)").fill("May we <b>count</b>?");
            frame.getByRole(AriaRole.HEADING)
                    .filter(new Locator.FilterOptions().setHasText("May we <b>count</b>?"))
                    .waitFor();
            int cookies = visit.context().cookies().size();
            frame.locator("button.candor-accept").click();
            assertThat(visit.context().cookies()).hasSize(cookies);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aWebsiteIsRegisteredAndTakenOutAgain() {
        String website = "https://w" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@workflowops.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/consents/websites");
            assertThat(visit.page().locator("#snippet").innerText())
                    .isEqualTo("<script src=\"" + Stack.platform() + "/embed/workflowops/banner.js\" async></script>");
            console.field("Address").fill("http://insecure.example");
            console.press("Register website");
            assertThat(console.content().locator(".refusal").count()).isEqualTo(1);
            assertThat(console.field("Address").inputValue()).isEqualTo("http://insecure.example");
            console.field("Address").fill(website + "/");
            console.press("Register website");
            assertThat(console.done()).isEqualTo(website + " is registered.");
            console.press("Remove " + website);
            assertThat(console.done()).contains("no longer registered");
            assertThat(console.content().locator("tbody th").allInnerTexts()).doesNotContain(website);
        }
    }

    private static void addEntry(ConsoleForms console, String name, String purpose) {
        console.open("/consents/inventory/optional-features/new");
        console.field("Name").fill(name);
        console.field("Set by").fill("WorkflowOps");
        console.field("Purpose (English)").fill(purpose);
        console.field("Length").fill("3");
        console.press("Save");
    }

    private static void openEntry(Visit visit, ConsoleForms console, String name) {
        console.open("/consents/inventory");
        visit.follow(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit " + name)));
    }
}
