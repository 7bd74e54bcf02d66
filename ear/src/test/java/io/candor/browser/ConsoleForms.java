package io.candor.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** One tenant's console: its pages by path, its fields by label, its buttons by name. */
final class ConsoleForms {

    private final Visit visit;
    private final String slug;

    ConsoleForms(Visit visit, String slug) {
        this.visit = visit;
        this.slug = slug;
    }

    /** Opens a page by its path inside the tenant's console. */
    Response open(String path) {
        return visit.open(Stack.platform() + "/console/t/" + slug + path);
    }

    /** A field by its label. */
    Locator field(String label) {
        return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Presses a button of the page's content and waits for the answer. */
    void press(String name) {
        follow(content()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first());
    }

    /** Clicks what leads to a page and waits for that page. */
    void follow(Locator link) {
        visit.follow(link);
    }

    /** Everything that the page says, without its frame. */
    Locator content() {
        return visit.page().locator("main#content");
    }

    /** What was done, as the next page says it. */
    String done() {
        return visit.page().locator(".said.done").innerText();
    }

    /** The links of the navigation, by name. */
    List<String> navigation() {
        return visit.page().locator("nav.side a").allInnerTexts();
    }
}
