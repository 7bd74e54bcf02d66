package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that people send with a request: from the form to the status page, to a member's disk, and to the page of whoever has an account. */
@Tag("browser")
class RequestFilesBrowserIT {

    private static final FilePayload LETTER = file("letter.txt", "The planted word is potoroo.");
    private static final FilePayload PROOF =
            file("proof.pdf", "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    private static final FilePayload ANSWER = file("answer.txt", "The planted word is bettong.");
    private static final Pattern CODE = Pattern.compile("code (\\d{4} \\d{4})");
    private static final FilePayload PROGRAM = file("letter.pdf", "MZ\u0000\u0003 this is a program");

    @Test
    void filesGoFromTheFormToTheMember() throws IOException {
        try (Visit person = Visit.desktop();
                Visit office = Visit.desktop()) {
            Page form = form(person, "orchestrate");
            fill(form, "person-" + UUID.randomUUID() + "@mail.example");
            form.locator("input[type=file]").setInputFiles(new FilePayload[] {LETTER, PROOF});
            person.press("Send the request");
            assertThat(text(form)).contains("letter.txt", "proof.pdf", "Files attached");
            assertThat(Judges.accessibility(person)).isEmpty();
            String reference = form.locator("dd.code").first().innerText();
            Download own = form.waitForDownload(() -> person.button("Fetch").click());
            assertThat(own.suggestedFilename()).isIn("letter.txt", "proof.pdf");
            Console.resume(office, "agent@orchestrate.example");
            new ConsoleForms(office, "orchestrate").open("/requests?sort=RECEIVED&down=1");
            office.follow(office.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference)));
            assertThat(Judges.accessibility(office)).isEmpty();
            Download fetched = office.page()
                    .waitForDownload(() -> office.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("letter.txt"))
                            .click());
            assertThat(fetched.suggestedFilename()).isEqualTo("letter.txt");
            assertThat(Files.readString(fetched.path())).isEqualTo("The planted word is potoroo.");
            assertThat(person.errors()).isEmpty();
            assertThat(office.errors()).isEmpty();
        }
    }

    @Test
    void filesGoFromTheMemberToThePersonWhoHasProvedIt() throws IOException {
        String email = "person-" + UUID.randomUUID() + "@mail.example";
        try (Visit person = Visit.desktop();
                Visit office = Visit.desktop()) {
            Page page = form(person, "orchestrate");
            fill(page, email);
            person.press("Send the request");
            sendFiles(office, page.locator("dd.code").first().innerText());
            var mails = new Mailbox(person, email);
            assertThat(mails.texts(2).get(0)).contains("One file is with it").doesNotContain("answer.txt");
            page.reload();
            assertThat(text(page))
                    .contains("We have it.", "One file is with it. Prove that it is you", "Files attached")
                    .doesNotContain("answer.txt");
            assertThat(Judges.accessibility(person)).isEmpty();
            var code = CODE.matcher(mails.texts(2).get(1));
            assertThat(code.find()).isTrue();
            page.getByLabel("Code from the mail", exact()).fill(code.group(1));
            person.press("Confirm");
            assertThat(text(page)).contains("answer.txt").doesNotContain("Prove that it is you");
            assertThat(Judges.accessibility(person)).isEmpty();
            Download fetched = page.waitForDownload(() -> person.button("Fetch").click());
            assertThat(fetched.suggestedFilename()).isEqualTo("answer.txt");
            assertThat(Files.readString(fetched.path())).isEqualTo("The planted word is bettong.");
            assertThat(person.errors()).isEmpty();
            assertThat(office.errors()).isEmpty();
        }
    }

    private static void sendFiles(Visit office, String reference) {
        Console.resume(office, "agent@orchestrate.example");
        var console = new ConsoleForms(office, "orchestrate");
        console.open("/requests?sort=RECEIVED&down=1");
        Page page = office.page();
        console.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference)));
        console.field("Message to the person").fill("We have it.");
        page.locator("input[type=file]").setInputFiles(PROGRAM);
        console.press("Send the message");
        assertThat(page.locator("[id='messageForm:files-error']").innerText())
                .contains("One of the files is not taken");
        assertThat(console.field("Message to the person").inputValue()).isEqualTo("We have it.");
        assertThat(Judges.accessibility(office)).isEmpty();
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {ANSWER});
        console.press("Send the message");
        assertThat(console.content().innerText()).contains("answer.txt", "Files attached");
        assertThat(Judges.accessibility(office)).isEmpty();
    }

    @Test
    void aHostileFileIsRefusedBesideItsFieldAndNothingElseIsLost() {
        try (Visit person = Visit.desktop()) {
            form(person, "operno");
            refuseAndSendAgain(person);
            assertThat(person.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (Visit person = Visit.withoutJavaScript()) {
            form(person, "andron");
            refuseAndSendAgain(person);
        }
    }

    @Test
    void whoHasAnAccountSeesTheRequestAndItsFilesThere() {
        String email = "person1@mail.example";
        try (Visit person = Visit.desktop()) {
            Page form = form(person, "workflowops");
            fill(form, email);
            form.locator("input[type=file]").setInputFiles(LETTER);
            person.press("Send the request");
            String reference = form.locator("dd.code").first().innerText();
            String due = form.locator("p.due").innerText();
            person.press("Close it in this browser");
            person.open(Stack.platform() + "/account/workflowops");
            SignIn.as(person, email);
            assertThat(text(form)).contains(reference, due);
            assertThat(Judges.accessibility(person)).isEmpty();
            person.press("Open " + reference);
            assertThat(text(form)).contains("letter.txt", "Identity confirmed").doesNotContain("Prove that it is you");
            assertThat(Judges.accessibility(person)).isEmpty();
        }
    }

    private static void refuseAndSendAgain(Visit person) {
        Page form = person.page();
        fill(form, "person-" + UUID.randomUUID() + "@mail.example");
        form.locator("input[type=file]").setInputFiles(PROGRAM);
        person.press("Send the request");
        assertThat(form.locator("#page-files-fault").innerText()).contains("One of the files is not taken");
        assertThat(form.locator("input[type=file]").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(form.getByLabel("Your name", exact()).inputValue()).isEqualTo("Ada");
        assertThat(form.getByLabel("Details", exact()).inputValue()).isEqualTo("<i>keep me</i>");
        assertThat(form.locator("input[name=choice]").first().isChecked()).isTrue();
        form.locator("input[type=file]").setInputFiles(PROOF);
        person.press("Send the request");
        assertThat(text(form)).contains("proof.pdf", "<i>keep me</i>");
    }

    private static Page form(Visit person, String tenant) {
        person.open(Stack.url(tenant, "/requests/new"));
        person.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return person.page();
    }

    private static void fill(Page form, String email) {
        form.locator("input[name=choice]").first().check();
        form.getByLabel("Your name", exact()).fill("Ada");
        form.getByLabel("Your e-mail address", exact()).fill(email);
        form.getByLabel("Details", exact()).fill("<i>keep me</i>");
    }

    private static String text(Page page) {
        return page.locator("main").first().innerText();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
