package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People ask to be told about changes, confirm it from their mailbox, change their mind, and leave in all ways; a tenant names its own. */
@Tag("browser")
class NoticesBrowserIT {

    @Test
    void somebodySubscribesConfirmsChangesAndLeaves() {
        String address = UUID.randomUUID() + "@mail.example";
        try (Visit visit = Visit.phone()) {
            ask(visit, address);
            assertThat(visit.page().locator("h1").innerText()).isEqualTo("Look into your mailbox");
            String link = new Mailbox(visit, address).link(1);
            visit.open(link);
            assertThat(Judges.accessibility(visit)).isEmpty();
            visit.follow("main button");
            assertThat(lead(visit)).isEqualTo(address + " is told about changes.");
            assertThat(Judges.accessibility(visit)).isEmpty();
            visit.follow("form.stacked button");
            assertThat(visit.page().locator("main .alert").innerText()).isEqualTo("Saved.");
            assertThat(visit.page().locator("#page-topic-POLICY").isChecked()).isTrue();
            String manage = visit.page().url();
            visit.follow("button[name=page]");
            assertThat(visit.page().locator("main .alert").innerText()).isEqualTo("Done: you have left.");
            visit.open(manage);
            assertThat(lead(visit)).startsWith(address + " is not told");
            visit.open(link);
            assertThat(visit.page().locator("main .alert").innerText()).startsWith("This link has ended");
        }
    }

    @Test
    void theButtonOfAMailProgramLeavesAtOnce() {
        String address = UUID.randomUUID() + "@mail.example";
        try (Visit visit = Visit.withoutJavaScript()) {
            ask(visit, address);
            visit.open(new Mailbox(visit, address).link(1));
            visit.follow("main button");
            String manage = visit.page().url();
            String leave = manage.replace("/manage/", "/leave/").replaceAll("\\?.*", "");
            HttpResponse<String> answer =
                    Http.post(leave, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            visit.open(manage);
            assertThat(lead(visit)).startsWith(address + " is not told");
        }
    }

    @Test
    void whatIsNoAddressIsToldAndNothingIsLost() {
        try (Visit visit = Visit.phone()) {
            visit.open(Stack.url("orchestrate", "/notices"));
            assertThat(Judges.accessibility(visit)).isEmpty();
            visit.page().locator("form.stacked").evaluate("form => form.noValidate = true");
            visit.page().locator("#page-email").fill("nobody@nowhere");
            visit.follow("form.stacked button");
            assertThat(visit.page().locator("main .alert").innerText()).contains("not an e-mail address");
            assertThat(visit.page().locator("#page-email").inputValue()).isEqualTo("nobody@nowhere");
        }
    }

    @Test
    void aTenantNamesItsAccountHoldersByAFile() {
        String address = UUID.randomUUID() + "@mail.example";
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "owner@operno.example");
            var console = new ConsoleForms(visit, "operno");
            console.open("/subscribers");
            assertThat(Judges.accessibility(visit)).isEmpty();
            upload(visit, "email\n" + address + "\nnobody\n");
            Locator problems = visit.page().locator(".refusal table");
            assertThat(problems.innerText()).contains("3", "no e-mail address");
            upload(visit, "email\n" + address + "\n");
            assertThat(console.done()).startsWith("Taken: 1 people");
            assertThat(visit.errors()).isEmpty();
        }
    }

    private static void upload(Visit visit, String csv) {
        visit.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visit.follow("input[id='uploadForm:send'], button[id='uploadForm:send']");
    }

    /** Has somebody told about changes of Operno's, from asking to the confirmation. */
    static void subscribe(Visit visit, String address) {
        ask(visit, address);
        visit.open(new Mailbox(visit, address).link(1));
        visit.follow("main button");
        assertThat(lead(visit)).isEqualTo(address + " is told about changes.");
    }

    private static void ask(Visit visit, String address) {
        visit.open(Stack.url("operno", "/notices"));
        visit.page().locator("#page-email").fill(address);
        visit.follow("form.stacked button");
    }

    private static String lead(Visit visit) {
        return visit.page().locator("main .lead").innerText();
    }
}
