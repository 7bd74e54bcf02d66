package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Andron gets a new owner: a member tells people, who read it in their mail and on the public pages. */
@Tag("browser")
class OwnershipBrowserIT {

    private static final String TENANT = "andron";
    private static final String WORDS = "Your account goes along.\n\nYou can have it deleted before.";

    @Test
    void peopleAreToldOfANewOwner() {
        String reader = UUID.randomUUID() + "@mail.example";
        String owner = "Globex " + UUID.randomUUID().toString().substring(0, 8);
        try (Visit visit = Visit.phone();
                Visit member = Visit.desktop()) {
            subscribe(visit, reader);
            Console.resume(member, "owner@andron.example");
            tell(member, owner);
            String mail = new Mailbox(visit, reader).texts(2).get(0);
            assertThat(mail).contains(owner, "You can have it deleted before.", "/policy/versions?lang=en#ownership-");
            visit.open(Stack.url(TENANT, "/policy/versions"));
            assertThat(visit.page().locator("#ownership").innerText())
                    .contains(owner, "You can have it deleted before.");
            assertThat(Judges.accessibility(visit)).isEmpty();
            assertThat(Http.send("GET", Stack.url(TENANT, "/policy/feed.atom")).body())
                    .contains("/policy/versions#ownership-", owner);
            assertThat(Http.send("GET", Stack.platform() + "/api/v1/tenants/" + TENANT + "/notices/current")
                            .body())
                    .contains("\"ownership\"", owner, "2026-12-01");
        }
    }

    private static void subscribe(Visit visit, String address) {
        visit.open(Stack.url(TENANT, "/notices"));
        visit.page().locator("#page-email").fill(address);
        visit.follow("form.stacked button");
        visit.open(new Mailbox(visit, address).link(1));
        visit.follow("main button");
    }

    /** What is not read over is not sent, and stays in the form. */
    private static void tell(Visit visit, String owner) {
        var console = new ConsoleForms(visit, TENANT);
        console.open("/notices");
        console.follow(console.content().getByText("Tell people of a new owner"));
        assertThat(console.content().innerText()).contains("AN-08", "account holders");
        console.field("New owner").fill(owner);
        console.field("From").fill("2026-12-01");
        console.field("What it means for people and their data (English)").fill(WORDS);
        assertThat(Judges.accessibility(visit)).isEmpty();
        console.press("Tell people now");
        assertThat(console.content().innerText()).contains("a mail cannot be taken back");
        assertThat(console.field("New owner").inputValue()).isEqualTo(owner);
        assertThat(console.field("From").inputValue()).isEqualTo("2026-12-01");
        console.field("I have read it over in each language").check();
        console.press("Tell people now");
        assertThat(console.done()).isEqualTo("The notice is on its way.");
        assertThat(console.content().innerText()).contains("Notice of a new owner");
        assertThat(Judges.accessibility(visit)).isEmpty();
    }
}
