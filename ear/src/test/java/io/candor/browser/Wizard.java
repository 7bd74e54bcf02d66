package io.candor.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;

/** The wizard, as somebody uses it who has a policy and wants a centre. Counts the clicks. */
final class Wizard {

    private final Visit visit;
    private final String slug;
    private int clicks;

    private Wizard(Visit visit, String slug) {
        this.visit = visit;
        this.slug = slug;
    }

    /** Begins with a name that nobody has; the step of the policy comes. */
    static Wizard begin(Visit visit) {
        var wizard = new Wizard(
                visit, "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        visit.open(Stack.platform() + "/console/onboarding");
        wizard.field("organisationForm:name").fill("Acme " + wizard.slug.substring(0, 5));
        wizard.field("organisationForm:slug").fill(wizard.slug);
        wizard.press("organisationForm:save");
        return wizard;
    }

    /** Goes on with what somebody else began. */
    static Wizard goOn(Visit visit, String slug) {
        visit.open(Stack.platform() + "/console/onboarding/" + slug + "/");
        return new Wizard(visit, slug);
    }

    String slug() {
        return slug;
    }

    int clicks() {
        return clicks;
    }

    void open(String step) {
        visit.open(Stack.platform() + "/console/onboarding/" + slug + "/" + step);
    }

    /** A field or button by its id. */
    Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    void press(String id) {
        visit.follow(field(id));
        clicks++;
    }

    void paste(String text) {
        field("sourceForm:text").fill(text);
        press("sourceForm:read");
    }

    void upload(String name, byte[] bytes) {
        field("sourceForm:file").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        press("sourceForm:read");
    }

    /** From the review to the open centre; answers what is asked and corrects nothing else. */
    void openCentre() {
        press("reviewForm:accept");
        while (page().locator("main .go-on").count() > 0) {
            visit.follow(page().locator("main .go-on").first());
            clicks++;
        }
        if (field("goLiveForm:mailbox").count() > 0) {
            field("goLiveForm:mailbox").fill("privacy@acme-tools.io");
        }
        press("goLiveForm:open");
    }

    /** The status of a page of the centre; waits a moment for nodes to learn of it. */
    int status(String path) {
        int status = 0;
        for (int tries = 0; tries < 50 && status != 200; tries++) {
            status = visit.open(Stack.url(slug, path)).status();
        }
        return status;
    }

    String text() {
        return page().locator("main#content").innerText();
    }

    Page page() {
        return visit.page();
    }
}
