package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was taken out or changed last can be taken back, on the page to which that led. */
@Tag("browser")
class UndoBrowserIT {

    private static final String TENANT = "andron";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatWasTakenOutComesBackAsItWas() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "owner@andron.example");
            var console = new ConsoleForms(visit, TENANT);
            aCompany(console);
            aCookie(console);
            aWebsite(console);
            aBanner(console);
            aTemplate(console);
            aPromise(console);
            aRole(console);
            anInvitation(console);
            assertThat(Judges.accessibility(visit)).isEmpty();
            assertThat(visit.errors()).isEmpty();
        }
    }

    private void aCompany(ConsoleForms console) {
        console.open("/settings");
        String said = console.field("Website").inputValue();
        console.field("Website").fill("https://" + unique + ".example.com");
        console.press("Save");
        assertThat(console.field("Website").inputValue()).contains(unique);
        console.press("Undo");
        assertThat(console.done()).isEqualTo("Taken back.");
        assertThat(console.field("Website").inputValue()).isEqualTo(said);
        console.open("/settings/contacts");
        String subject = console.field("Subject to use").first().inputValue();
        console.field("Subject to use").first().fill("Undo " + unique);
        console.press("Save");
        console.press("Undo");
        assertThat(console.field("Subject to use").first().inputValue()).isEqualTo(subject);
    }

    private void aCookie(ConsoleForms console) {
        String name = "_undo_" + unique;
        console.open("/consents/inventory/essential/new");
        console.field("Name").fill(name);
        console.field("Set by").fill("Us");
        console.field("Purpose (English)").fill("At first");
        console.field("Length").fill("3");
        console.press("Save");
        edit(console, name);
        console.field("Purpose (English)").fill("Later");
        console.press("Save");
        console.press("Undo");
        assertThat(console.done()).isEqualTo("Taken back.");
        assertThat(row(console, name).innerText()).contains("At first", "3").doesNotContain("Later");
        remove(console, name);
        console.open("/rights");
        assertThat(console.content().getByText("Undo").count())
                .as("offered where it belongs")
                .isZero();
        console.open("/consents/inventory");
        console.press("Undo");
        assertThat(row(console, name).innerText()).contains("At first", "3");
        assertThat(console.content().locator("[id='undoForm:undo']").count())
                .as("once")
                .isZero();
        remove(console, name);
    }

    private void aWebsite(ConsoleForms console) {
        String website = "https://" + unique + ".example.com";
        console.open("/consents/websites");
        console.field("Address").fill(website);
        console.press("Register website");
        console.follow(row(console, website).locator("input[type=submit]"));
        assertThat(row(console, website).count()).isZero();
        console.press("Undo");
        assertThat(row(console, website).count()).isEqualTo(1);
    }

    private void aBanner(ConsoleForms console) {
        console.open("/consents/banner");
        String said = console.field("Title (English)").inputValue();
        String cookie = console.field("Name of the cookie").inputValue();
        console.field("Title (English)").fill("Undo " + unique);
        console.field("Name of the cookie").fill("undo_" + unique);
        console.press("Save");
        assertThat(console.field("Title (English)").inputValue()).isEqualTo("Undo " + unique);
        console.press("Undo");
        assertThat(console.done()).isEqualTo("Taken back.");
        assertThat(console.field("Title (English)").inputValue()).isEqualTo(said);
        assertThat(console.field("Name of the cookie").inputValue()).isEqualTo(cookie);
    }

    private void aRole(ConsoleForms console) {
        String auditor = "auditor@" + TENANT + ".example";
        console.open("/members");
        console.follow(row(console, auditor).locator("a"));
        console.field("Role").selectOption("AGENT");
        console.press("Save");
        assertThat(row(console, auditor).locator("td").first().innerText()).isEqualTo("Agent");
        console.press("Undo");
        assertThat(console.done()).isEqualTo("Taken back.");
        assertThat(row(console, auditor).locator("td").first().innerText()).isEqualTo("Auditor");
    }

    private void anInvitation(ConsoleForms console) {
        String address = unique + "@undo.example";
        console.open("/members/invite");
        console.field("E-mail address").fill(address);
        console.press("Send invitation");
        console.follow(row(console, address).locator("input[value=Withdraw]"));
        assertThat(row(console, address).count()).isZero();
        console.press("Undo");
        assertThat(console.done()).isEqualTo("Taken back.");
        assertThat(row(console, address).count()).isEqualTo(1);
        console.follow(row(console, address).locator("input[value=Withdraw]"));
    }

    private void aTemplate(ConsoleForms console) {
        console.open("/requests/templates/new");
        console.field("Name").fill("Undo " + unique);
        console.field("Text").fill("Dear {name}, so it is.");
        console.press("Save");
        console.follow(console.content().getByText("Undo " + unique).last());
        console.press("Remove");
        assertThat(row(console, "Undo " + unique).count()).isZero();
        console.press("Undo");
        console.follow(row(console, "Undo " + unique).locator("a"));
        assertThat(console.field("Text").inputValue()).isEqualTo("Dear {name}, so it is.");
    }

    private void aPromise(ConsoleForms console) {
        console.open("/policy/new");
        console.field("Name").fill("u-" + unique);
        console.field("What changes (English)").fill("Nothing that matters.");
        console.press("Begin a version");
        console.follow(console.content().locator("a[href$='/promises']").first());
        String before = console.content().locator("tbody").innerText();
        Locator first = console.content().locator("tbody tr").first();
        String code = first.locator("th").innerText();
        first.locator("input[type=submit]").click();
        assertThat(row(console, code + " ").count()).isZero();
        console.press("Undo");
        assertThat(console.content().locator("tbody tr").last().locator("th").innerText())
                .isEqualTo(code);
        assertThat(console.content().locator("tbody").innerText().lines().sorted())
                .containsExactlyElementsOf(before.lines().sorted().toList());
    }

    private static void remove(ConsoleForms console, String name) {
        edit(console, name);
        console.content().locator("summary").first().click();
        console.press("Remove entry");
        assertThat(row(console, name).count()).isZero();
    }

    private static void edit(ConsoleForms console, String name) {
        console.follow(row(console, name).locator("a.button"));
    }

    private static Locator row(ConsoleForms console, String text) {
        return console.content().locator("tbody tr:has-text('" + text + "')");
    }
}
