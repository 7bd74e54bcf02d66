package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policy in the console: from a draft to a version that people can read, by several members. */
@Tag("browser")
class PolicyConsoleBrowserIT {

    private static final String TENANT = "operno";
    private static final String OLD = "Usage logs are kept for 2 years, for security";
    private static final String NEW = "Usage logs are kept for 17 months, for security";

    @Test
    void aDraftBecomesAVersionThatPeopleAreToldAboutAndCanRead() throws IOException {
        String label = PolicyDesk.label();
        String subscriber = UUID.randomUUID() + "@mail.example";
        try (Visit one = Visit.desktop();
                Visit other = Visit.desktop();
                Visit third = Visit.desktop();
                Visit person = Visit.phone()) {
            NoticesBrowserIT.subscribe(person, subscriber);
            String page = write(one, label);
            approve(other, label);
            schedule(third, page);
            one.open(Stack.url(TENANT, "/policy/versions"));
            for (int tries = 0; tries < 100 && !one.page().content().contains("Version " + label); tries++) {
                one.page().reload();
            }
            assertThat(one.page().content()).contains("Version " + label);
            told(person, subscriber);
            evidence(third);
            var officer = new ConsoleForms(third, TENANT);
            officer.open(page);
            officer.content().locator("summary").last().click();
            officer.press("Withdraw the version");
            assertThat(officer.done()).isEqualTo("The version is withdrawn.");
            assertThat(one.errors()).isEmpty();
            assertThat(other.errors()).isEmpty();
            assertThat(third.errors()).isEmpty();
        }
    }

    /** An editor begins, writes, tries out, settles the promise that the new words break, and submits. */
    private static String write(Visit visit, String label) {
        Console.resume(visit, "editor@operno.example");
        var console = new ConsoleForms(visit, TENANT);
        String page = PolicyDesk.begin(visit, console, label);
        PolicyDesk.judge(visit, "version");
        console.open(page + "/text/en");
        Locator text = console.field("Text in Markdown");
        text.fill(text.inputValue().replace(OLD, NEW));
        console.press("Preview");
        assertThat(console.content().locator(".prose").innerText()).contains(NEW);
        PolicyDesk.judge(visit, "text");
        console.open(page + "/text/en");
        assertThat(text.inputValue()).as("a preview stores nothing").contains(OLD);
        text.fill(text.inputValue().replace(OLD, NEW)
                + "\n\n<script>alert(1)</script>\n\n## Again {#changes}\n\nMore.\n");
        console.press("Save");
        assertThat(console.done()).isEqualTo("Saved.");
        assertThat(console.content().innerText())
                .contains("HTML is taken out: <script>alert(1)</script>")
                .contains("The anchor “changes” is taken by a section above");
        console.open(page);
        assertThat(console.content().innerText())
                .contains("Not in the text any more")
                .contains("OP-13");
        console.press("Submit for approval");
        assertThat(visit.page().locator(".said.refused").innerText()).contains("the anchor “changes” is there twice");
        console.open(page + "/text/en");
        text.fill(text.inputValue().replaceFirst("(?s)\\n<script>.*", "\n"));
        console.press("Save");
        console.open(page);
        console.press("Submit for approval");
        assertThat(visit.page().locator(".said.refused").innerText()).contains("OP-13");
        console.open(page + "/promises");
        PolicyDesk.judge(visit, "version-promises");
        PolicyDesk.follow(visit, "Edit OP-13");
        console.field("Period").fill("17");
        console.field("Unit").selectOption("MONTHS");
        console.press("Save");
        assertThat(console.content().locator(".refusal").innerText()).contains("OP-13");
        console.field("Sentence")
                .fill("Usage logs are kept for 17 months, for security and for the analysis of performance.");
        PolicyDesk.judge(visit, "promise");
        console.press("Save");
        assertThat(console.content().innerText()).contains("Usage logs: kept for 17 months.");
        console.open(page);
        console.press("Submit for approval");
        assertThat(console.done()).isEqualTo("The version waits for approval.");
        assertThat(console.content().innerText())
                .contains("You have written in it, so a second person has to approve it.");
        PolicyDesk.judge(visit, "version-submitted");
        return page;
    }

    /** The owner finds it on the overview and approves. */
    private static void approve(Visit visit, String label) {
        Console.resume(visit, "owner@operno.example");
        var console = new ConsoleForms(visit, TENANT);
        console.open("/");
        PolicyDesk.judge(visit, "overview");
        PolicyDesk.follow(visit, "Version " + label + " waits for your approval.");
        console.press("Approve");
        assertThat(console.done()).isEqualTo("The version is approved.");
        PolicyDesk.follow(visit, "What changes for people");
        PolicyDesk.judge(visit, "version-changes");
        console.field("Why").first().fill("Too short");
        console.press("Save the decision about: Data retention");
        assertThat(console.content().locator(".refusal").innerText()).contains("20");
        console.field("Why").first().fill("The period is shorter and nothing else changes.");
        console.press("Save the decision about: Data retention");
        assertThat(console.done()).isEqualTo("Decided: Data retention.");
        assertThat(console.content().innerText()).contains("The period is shorter and nothing else changes.");
    }

    /** The privacy officer cannot choose a day that the policy in force forbids. */
    private static void schedule(Visit visit, String page) {
        Console.resume(visit, "privacy-officer@operno.example");
        var console = new ConsoleForms(visit, TENANT);
        console.open(page + "/schedule");
        assertThat(console.content().innerText())
                .contains("forbids an earlier day")
                .contains("at least 30 days before it takes effect");
        PolicyDesk.judge(visit, "version-schedule");
        console.field("Takes effect").fill(inDays(29));
        console.press("Publish");
        assertThat(console.content().locator("#scheduleForm .refusal").innerText())
                .contains("OP-19");
        assertThat(console.field("Takes effect").inputValue()).isEqualTo(inDays(29));
        console.field("Takes effect").fill(inDays(31));
        console.press("Publish");
        assertThat(console.done()).contains("is published and takes effect on");
    }

    /** A subscriber gets the mail with what changes, and opens the comparison from there. */
    private static void told(Visit visit, String subscriber) {
        String mail = new Mailbox(visit, subscriber).texts(2).get(0);
        assertThat(mail).contains("17 months", "2 years");
        String comparison = mail.lines()
                .map(String::strip)
                .filter(line -> line.contains("/policy/changes/") || line.contains("/policy/compare"))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
        assertThat(visit.open(comparison).status()).isEqualTo(200);
        assertThat(visit.page().locator("main").innerText()).contains("17 months", "2 years");
        assertThat(Judges.accessibility(visit)).isEmpty();
    }

    /** What is on paper about the notice: numbers, promises, the mail, and nobody's address. */
    private static void evidence(Visit visit) throws IOException {
        var console = new ConsoleForms(visit, TENANT);
        console.open("/notices");
        console.follow(console.content().locator("tbody a").first());
        PolicyDesk.judge(visit, "change-notice");
        var download = visit.page()
                .waitForDownload(
                        () -> console.content().getByText("Report as PDF").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Evidence of the notice", "OP-20", "17 months")
                    .doesNotContain("@mail.example", "${");
        }
    }

    @Test
    void theSecondEditorSeesBothTextsAndChooses() {
        try (Visit first = Visit.desktop();
                Visit second = Visit.desktop()) {
            Console.resume(first, "editor@operno.example");
            Console.resume(second, "privacy-officer@operno.example");
            var one = new ConsoleForms(first, TENANT);
            var other = new ConsoleForms(second, TENANT);
            String page = PolicyDesk.begin(first, one, PolicyDesk.label());
            one.open(page + "/text/en");
            other.open(page + "/text/en");
            Locator mine = one.field("Text in Markdown");
            Locator theirs = other.field("Text in Markdown");
            mine.fill(mine.inputValue() + "\n\nAdded by the first.\n");
            one.press("Save");
            theirs.fill(theirs.inputValue() + "\n\nQuite different words stand here.\n");
            other.press("Save");
            assertThat(other.content().innerText())
                    .contains("Somebody else has changed this meanwhile")
                    .contains("Added by the first.");
            assertThat(theirs.inputValue()).contains("Quite different words stand here.");
            PolicyDesk.judge(second, "text-overlap");
            other.press("Save");
            assertThat(other.done()).isEqualTo("Saved.");
            assertThat(theirs.inputValue())
                    .contains("Quite different words stand here.")
                    .doesNotContain("Added by the first.");
            PolicyDesk.discard(other, page);
        }
    }

    @Test
    void aFormIsFilledAndSavedWithTheKeyboardAlone() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/policy/new");
            String label = PolicyDesk.label();
            var keys = visit.page().keyboard();
            reach(visit, "label");
            keys.type(label);
            reach(visit, "summary");
            keys.type("Written without a mouse.");
            reach(visit, "begin");
            keys.press("Enter");
            visit.page().waitForURL(url -> url.matches(".*/policy/\\d+"));
            assertThat(console.done()).isEqualTo("The draft is there.");
            assertThat(console.content().innerText()).contains("Written without a mouse.");
            PolicyDesk.discard(console, visit.page().url().replaceFirst(".*/t/operno", ""));
        }
    }

    @Test
    void anAuditorSeesDraftsAndChangesNothing() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            for (String page : List.of("/policy/2", "/policy/2/text/en", "/policy/2/promises", "/promises")) {
                assertThat(console.open(page).status()).as(page).isEqualTo(200);
                assertThat(console.content().locator("input[type=submit]").count())
                        .as(page)
                        .isZero();
            }
        }
    }

    @Test
    void somebodyVouchesForAPromiseAndPeopleSeeUntilWhen() {
        String day = LocalDateTime.now().plusDays(200).toLocalDate().toString();
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "privacy-officer@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/promises");
            PolicyDesk.judge(visit, "promises");
            PolicyDesk.follow(visit, "Vouch for OP-10f");
            console.field("Last day").fill("2020-01-01");
            console.press("Record it");
            assertThat(console.content().locator(".refusal").innerText()).contains("from today on");
            PolicyDesk.judge(visit, "attestation");
            console.field("Last day").fill(day);
            console.press("Record it");
            assertThat(console.done()).contains("OP-10f");
            assertThat(console.content().innerText()).contains("Vouched for");
            visit.open(Stack.url(TENANT, "/promises"));
            for (int tries = 0; tries < 100 && !visit.page().content().contains("vouches for it until"); tries++) {
                visit.page().reload();
            }
            assertThat(visit.page().content()).contains("A person at the company vouches for it until");
        }
    }

    /** Tabs on until a field or button has the focus. */
    private static void reach(Visit visit, String id) {
        for (int presses = 0; presses < 80; presses++) {
            visit.page().keyboard().press("Tab");
            if (String.valueOf(visit.page().evaluate("document.activeElement.id"))
                    .endsWith(":" + id)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + id);
    }

    private static String inDays(int days) {
        return LocalDateTime.now().plusDays(days).truncatedTo(ChronoUnit.HOURS).toString();
    }
}
