package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What is done again and again at the policy's desk in the console. */
final class PolicyDesk {

    /** Where pictures of the pages go, for whoever wants to look at them. */
    private static final String PICTURES = System.getenv("CANDOR_PICTURES");

    private PolicyDesk() {}

    static String begin(Visit visit, ConsoleForms console, String label) {
        console.open("/policy");
        judge(visit, "policy");
        follow(visit, "Begin a version");
        judge(visit, "begin-version");
        console.field("Name").fill(label);
        console.field("What changes (English)").fill("Usage logs are kept for a shorter time.");
        console.press("Begin a version");
        assertThat(console.done()).isEqualTo("The draft is there.");
        return visit.page().url().replaceFirst(".*/t/operno", "");
    }

    static void discard(ConsoleForms console, String page) {
        console.open(page);
        console.content().locator("summary").last().click();
        console.press("Throw the draft away");
        assertThat(console.done()).contains("is thrown away");
    }

    static void follow(Visit visit, String link) {
        visit.follow(visit.page()
                .locator("main#content")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first());
    }

    /** No fault of accessibility, and nothing wider than the window. */
    static void judge(Visit visit, String name) {
        assertThat(Judges.accessibility(visit)).as(name).isEmpty();
        for (int width : new int[] {360, 768, 1280}) {
            visit.page().setViewportSize(width, 900);
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s at %s", name, width)
                    .isEqualTo(true);
            picture(visit, name + "-" + width);
        }
    }

    private static void picture(Visit visit, String name) {
        if (PICTURES != null) {
            try {
                Files.write(
                        Path.of(PICTURES, name + ".png"),
                        visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String label() {
        return "B" + UUID.randomUUID().toString().substring(0, 8);
    }
}
