package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are invited by mail, make an account, join, and are removed; and somebody begins on their own. */
@Tag("browser")
class MembersBrowserIT {

    private static final String TENANT = "operno";
    private static final String OWNER = "owner@operno.example";
    private static final String PASSWORD = "correct horse 9 battery";

    @Test
    void whoeverIsInvitedJoinsAndIsRefusedOnceRemoved() {
        String address = freshAddress();
        try (Visit owner = Visit.desktop();
                Visit guest = Visit.desktop()) {
            Console.resume(owner, OWNER);
            invite(owner, "members/invite", address);
            assertThat(text(owner)).contains(address);
            accept(guest, address);
            assertThat(guest.page().url()).isEqualTo(Stack.platform() + "/console/t/" + TENANT + "/");
            owner.open(Stack.platform() + "/console/t/" + TENANT + "/members");
            owner.follow(
                    owner.page().locator("tr:has-text('" + address + "') a").first());
            owner.page()
                    .locator("details:has([id='removeForm:remove']) summary")
                    .click();
            owner.follow("[id='removeForm:remove']");
            assertRefused(guest, "/console/t/" + TENANT + "/");
            keycloakHas(owner, TENANT, address, false);
            owner.eventually(() -> guest.open(Stack.platform() + "/console/")
                    .url()
                    .startsWith(Stack.keycloak().toString()));
        }
    }

    @Test
    void thoseWhoSetACentreUpInviteOthersToIt() {
        String address = freshAddress();
        try (Visit owner = Visit.desktop();
                Visit guest = Visit.desktop()) {
            Console.resume(owner, OWNER);
            Wizard wizard = Wizard.begin(owner);
            wizard.open("people");
            assertThat(wizard.text()).contains("Owner Operno");
            wizard.field("inviteForm:email").fill("nobody");
            wizard.press("inviteForm:send");
            assertThat(wizard.field("inviteForm:email").inputValue()).isEqualTo("nobody");
            wizard.field("inviteForm:email").fill(address);
            wizard.press("inviteForm:send");
            assertThat(wizard.text()).contains(address);
            withdrawAndUndo(owner, address);
            assertThat(Judges.accessibility(owner)).isEmpty();
            accept(guest, address);
            assertThat(guest.page().url()).startsWith(Stack.platform() + "/console/onboarding/" + wizard.slug() + "/");
            keycloakHas(owner, wizard.slug(), address, true);
            assertThat(KeycloakAdmin.hasOrganization(wizard.slug())).isTrue();

            wizard.open("discard");
            wizard.field("discardForm:slug").fill(wizard.slug());
            wizard.press("discardForm:discard");
            owner.eventually(() -> !KeycloakAdmin.hasOrganization(wizard.slug()));
            assertThat(guest.open(Stack.platform() + "/console/onboarding/" + wizard.slug() + "/people")
                            .status())
                    .as("a tenant that is gone")
                    .isEqualTo(404);
        }
    }

    @Test
    void somebodyBeginsOnTheirOwn() {
        String address = freshAddress();
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.platform() + "/start");
            visit.page().locator("#page-email").fill("somebody@gmail.com");
            visit.follow("main form button");
            assertThat(visit.page().locator("#page-refused").innerText()).contains("gmail.com");
            visit.page().locator("#page-email").fill(address);
            visit.follow("main form button");
            assertThat(Judges.accessibility(visit)).isEmpty();
            makeAccount(visit, new Mailbox(visit, address).link(1));
            SignIn.as(visit, address, PASSWORD);
            assertThat(visit.page().url()).isEqualTo(Stack.platform() + "/console/onboarding");
            Wizard wizard = Wizard.begin(visit);
            wizard.press("sourceForm:template");
            assertThat(wizard.text()).contains("What we understood");
            assertThat(visit.open(new Mailbox(visit, address).link(1)).status())
                    .as("a link works once")
                    .isEqualTo(404);
        }
    }

    @Test
    void anOperatorInvitesSomebodyToSetUpACentre() {
        String address = freshAddress();
        try (Visit operator = Visit.desktop();
                Visit guest = Visit.desktop()) {
            Console.resume(operator, "operator@candor.example");
            String page = Stack.platform() + "/console/platform/invitations";
            operator.open(page);
            operator.page().locator("[id='inviteForm:email']").fill(address);
            operator.follow("[id='inviteForm:send']");
            assertThat(text(operator)).contains(address, "Has not begun");
            withdrawAndUndo(operator, address);
            assertThat(Judges.accessibility(operator)).isEmpty();
            makeAccount(guest, new Mailbox(guest, address).link(1));
            SignIn.as(guest, address, PASSWORD);
            Wizard.begin(guest);
            operator.open(page);
            assertThat(operator.page().locator("tr:has-text('" + address + "')").innerText())
                    .contains("Has begun");
            operator.follow("tr:has-text('" + address + "') input[type=submit]");
            assertThat(operator.page().locator("main").innerText()).contains("is withdrawn");
        }
    }

    /** The link in the mail, which is opened later, works all the same. */
    private static void withdrawAndUndo(Visit visit, String address) {
        Locator row = visit.page().locator("main tr:has-text('" + address + "')");
        visit.follow(row.locator("input[value=Withdraw]"));
        assertThat(row.count()).isZero();
        assertThat(Judges.accessibility(visit)).isEmpty();
        visit.follow("[id='undoForm:undo']");
        assertThat(visit.page().locator("main").innerText()).contains("Taken back.", address);
        assertThat(visit.page().locator("[id='undoForm:undo']").count())
                .as("once")
                .isZero();
    }

    private static void invite(Visit owner, String path, String address) {
        owner.open(Stack.platform() + "/console/t/" + TENANT + "/" + path);
        owner.page().locator("[id='inviteForm:email']").fill(address);
        owner.follow("[id='inviteForm:send']");
    }

    private static void accept(Visit guest, String address) {
        makeAccount(guest, new Mailbox(guest, address).link(1));
        SignIn.as(guest, address, PASSWORD);
        guest.follow("[id='joinForm:join']");
        guest.page().waitForURL(url -> !url.contains("/console/join/"));
    }

    private static void makeAccount(Visit visit, String link) {
        visit.open(link);
        assertThat(Judges.accessibility(visit)).isEmpty();
        Page page = visit.page();
        page.locator("#page-name").fill("Jo Public");
        page.locator("#page-password").fill("candor");
        page.locator("#page-again").fill("candor");
        page.locator("main form").evaluate("form => form.noValidate = true");
        visit.follow("main form button");
        assertThat(page.locator("#page-refused").innerText()).isNotEmpty();
        assertThat(page.locator("#page-name").inputValue()).isEqualTo("Jo Public");
        page.locator("#page-password").fill(PASSWORD);
        page.locator("#page-again").fill(PASSWORD);
        visit.follow("main form button");
        visit.follow("main .buttons a");
        page.waitForURL(url -> url.startsWith(Stack.keycloak().toString()));
    }

    /** Not found; or, if Keycloak has ended the session sooner than that, its sign-in. */
    private static void assertRefused(Visit visit, String path) {
        int status = visit.open(Stack.platform() + path).status();
        assertThat(status == 404
                        || visit.page().url().startsWith(Stack.keycloak().toString()))
                .as(
                        "the next request, answered by %s at %s",
                        status, visit.page().url())
                .isTrue();
    }

    private static void keycloakHas(Visit visit, String organization, String address, boolean member) {
        visit.eventually(() -> KeycloakAdmin.members(organization).contains(address) == member);
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }

    private static String freshAddress() {
        return "m" + UUID.randomUUID().toString().substring(0, 8) + "@company-one.example";
    }
}
