package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where nobody may begin on their own: strangers are told so, and whoever an operator invites sets up a centre all the same, once. */
@Tag("invited")
class InvitedBrowserIT {

    private static final String PASSWORD = "correct horse 9 battery";

    @Test
    void strangersAreToldThatItTakesAnInvitation() {
        try (Visit visit = Visit.desktop()) {
            assertThat(visit.open(Stack.platform() + "/start").status()).isEqualTo(404);
            assertThat(visit.page().locator("main").innerText()).contains("by invitation");
            assertThat(visit.page().locator("main form").count()).isZero();
            visit.open(Stack.platform() + "/");
            assertThat(visit.page().locator("a[href='/start']").count()).isZero();
            Console.signIn(visit, "owner@andron.example");
            assertThat(visit.page().locator("a[href$='/onboarding']").count()).isZero();
            visit.open(Stack.platform() + "/console/onboarding");
            assertThat(visit.page().locator("[id='organisationForm:save']").count())
                    .isZero();
        }
    }

    @Test
    void whoeverAnOperatorInvitesSetsUpOneCentre() {
        String address = "i" + UUID.randomUUID().toString().substring(0, 8) + "@company-two.example";
        try (Visit operator = Visit.desktop();
                Visit guest = Visit.desktop()) {
            Console.signIn(operator, "operator@candor.example");
            operator.open(Stack.platform() + "/console/platform/invitations");
            operator.page().locator("[id='inviteForm:email']").fill(address);
            operator.follow("[id='inviteForm:send']");
            operator.page().locator("tr:has-text('" + address + "')").waitFor();
            Page page = guest.page();
            guest.open(new Mailbox(guest, address).link(1));
            page.locator("#page-name").fill("Jo Public");
            page.locator("#page-password").fill(PASSWORD);
            page.locator("#page-again").fill(PASSWORD);
            guest.follow("main form button");
            guest.follow("main .buttons a");
            page.waitForURL(url -> url.startsWith(Stack.keycloak().toString()));
            SignIn.as(guest, address, PASSWORD);
            Wizard wizard = Wizard.begin(guest);
            wizard.press("sourceForm:template");
            assertThat(wizard.text()).contains("What we understood");
            guest.open(Stack.platform() + "/console/onboarding");
            assertThat(page.locator("[id='organisationForm:save']").count())
                    .as("the invitation is used up")
                    .isZero();
        }
    }
}
