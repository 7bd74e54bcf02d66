package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request from the form, filled in without scripts, to the closing letter and its mail; and what the form says if it is not whole. */
@Tag("browser")
class RequestJourneyBrowserIT {

    private static final Pattern MAIL = Pattern.compile(
            "/mails/(\\d+)\"><span class=\"subject\">([^<]*)</span>" + "<span class=\"to\">([^<]*)</span>");
    private static final Pattern LINK = Pattern.compile("requests/confirm\\?token=[A-Za-z0-9_-]{43}");

    @ParameterizedTest
    @ValueSource(strings = {"andron", "operno", "orchestrate", "orchestrohub", "workflowops"})
    void aRequestIsFiledProvedWorkedOnAndAnswered(String tenant) {
        String email = "person-" + UUID.randomUUID() + "@mail.example";
        try (Visit person = Visit.withoutJavaScript();
                Visit office = Visit.desktop()) {
            String reference = file(person, tenant, email);
            prove(person, tenant, email, reference);
            answer(office, tenant, reference);
            person.open(Stack.url(tenant, "/requests/status"));
            assertThat(text(person)).contains("Here is everything.", "what you asked for is done", "Request closed");
            assertThat(mail(person, email, "is answered")).contains(reference, "complain");
        }
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndNothingIsLost() {
        try (Visit person = Visit.desktop()) {
            person.open(Stack.url("operno", "/requests/new"));
            assertThat(Judges.accessibility(person)).isEmpty();
            Page page = calm(person);
            page.getByLabel("Objection", exact()).check();
            page.getByLabel("Your e-mail address", exact()).fill("nobody");
            page.getByLabel("Details", exact()).fill("<b>keep me</b>");
            person.press("Send the request");
            assertThat(text(person))
                    .contains("Please say to which use of your data you object.", "Please give your name.");
            assertThat(page.getByLabel("Details", exact()).inputValue()).isEqualTo("<b>keep me</b>");
            assertThat(page.getByLabel("Objection", exact()).isChecked()).isTrue();
            assertThat(Judges.accessibility(person)).isEmpty();
            // The answer of 422 is told by the browser's console as an error of loading.
            assertThat(person.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @Test
    void aStolenReferenceOpensNothing() {
        String email = "person-" + UUID.randomUUID() + "@mail.example";
        try (Visit person = Visit.withoutJavaScript();
                Visit thief = Visit.desktop()) {
            String reference = file(person, "operno", email);
            thief.open(Stack.url("operno", "/requests/status"));
            assertThat(Judges.accessibility(thief)).isEmpty();
            Page page = calm(thief);
            page.getByLabel("Reference", exact()).first().fill(reference);
            page.getByLabel("Key", exact()).fill("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA");
            thief.press("Open");
            assertThat(text(thief)).contains("No request can be opened").doesNotContain(email, "The planted word");
            thief.open(Stack.url("andron", "/requests/status"));
            assertThat(text(thief)).doesNotContain(email);
        }
    }

    private static String file(Visit person, String tenant, String email) {
        person.open(Stack.url(tenant, "/requests/new"));
        Page page = calm(person);
        page.locator("input[name=choice]").first().check();
        page.getByLabel("Your name", exact()).fill("Ada <script>alert(1)</script>");
        page.getByLabel("Your e-mail address", exact()).fill(email);
        page.getByLabel("Where you live", exact()).selectOption("GB");
        page.getByLabel("Details", exact()).fill("The planted word is numbat.");
        person.press("Send the request");
        assertThat(page.url()).endsWith("/requests/status");
        assertThat(text(person)).contains("The planted word is numbat.", "Prove that it is you");
        return page.locator("dd.code").first().innerText();
    }

    private static void prove(Visit person, String tenant, String email, String reference) {
        String acknowledged = mail(person, email, reference);
        assertThat(acknowledged).contains("You will have an answer by");
        var link = LINK.matcher(acknowledged);
        assertThat(link.find()).isTrue();
        person.open(Stack.url(tenant, "/" + link.group()));
        person.press("Confirm and open");
        assertThat(text(person)).contains("Identity confirmed").doesNotContain("Prove that it is you");
        assertThat(person.open(Stack.url(tenant, "/" + link.group())).status()).isEqualTo(200);
        person.press("Confirm and open");
        assertThat(text(person)).as("a second time").contains("This link is not taken");
    }

    private static void answer(Visit office, String tenant, String reference) {
        Console.resume(office, "privacy-officer@" + tenant + ".example");
        var console = new ConsoleForms(office, tenant);
        console.open("/requests");
        assertThat(Judges.accessibility(office)).isEmpty();
        office.follow(office.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference)));
        assertThat(console.content().innerText()).contains("The planted word is numbat.");
        console.field("System").fill("CRM");
        console.press("Add the task");
        assertThat(Judges.accessibility(office)).isEmpty();
        office.page().locator("[id='tasksForm'] summary").click();
        console.press("Done: CRM");
        console.field("Message to the person").fill("We are at it.");
        console.press("Send the message");
        office.follow(office.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Decide").setExact(true)));
        assertThat(Judges.accessibility(office)).isEmpty();
        console.field("Letter to the person").fill("Here is everything.");
        console.press("Decide");
        assertThat(console.done()).contains("the person has the letter");
        assertThat(office.errors()).isEmpty();
    }

    /** The latest mail to somebody whose subject holds some words, once it has come. */
    private static String mail(Visit visit, String email, String words) {
        visit.eventually(() -> number(email, words).isPresent());
        String number = number(email, words).orElseThrow();
        return Http.send("GET", Stack.mail() + "/mails/" + number).body();
    }

    private static Optional<String> number(String email, String words) {
        String list = Http.send("GET", Stack.mail().toString()).body();
        return MAIL.matcher(list)
                .results()
                .filter(mail -> mail.group(2).contains(words) && mail.group(3).equals(email))
                .map(mail -> mail.group(1))
                .findFirst();
    }

    /** Pages scroll softly; a long form would slide away under the click. */
    private static Page calm(Visit visit) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return visit.page();
    }

    private static String text(Visit visit) {
        List<Locator> main = visit.page().locator("main").all();
        return main.get(0).innerText();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
