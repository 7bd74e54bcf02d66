package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operators' console: what an operator does to a tenant, and what visitors and programs are told of it. */
@Tag("browser")
class PlatformConsoleBrowserIT {

    private static final String OPERATOR = "operator@candor.example";
    private static final String TENANT = "workflowops";
    private static final String REASON = "Unpaid since “March” <b>& more</b>";
    private static final String PICTURES = System.getenv("CANDOR_PICTURES");

    @Test
    void aCentreIsClosedWithAReasonThatEverybodyIsToldAndOpenedAgain() {
        try (Visit visit = Visit.desktop()) {
            open(visit, "?q=WorkFlow");
            visit.follow(visit.page().locator("tbody a").first());
            field(visit, "Reason").first().fill("no");
            press(visit, "Close the centre");
            assertThat(content(visit)).contains("Say why in 10 to 500 characters.");
            field(visit, "Reason").first().fill(REASON);
            press(visit, "Close the centre");
            assertThat(done(visit)).contains("closed");

            await(503);
            visit.open(Stack.platform() + "/c/" + TENANT + "/policy");
            assertThat(visit.page().locator("main").innerText()).contains(REASON);
            assertThat(Http.get("/api/v1/tenants/" + TENANT + "/policy").statusCode())
                    .isEqualTo(423);
            assertThat(Http.get("/api/v1/tenants/" + TENANT + "/policy").body()).contains("Unpaid since");

            open(visit, "/tenants/" + TENANT);
            press(visit, "Open the centre again");
            await(200);
        }
    }

    @Test
    void theListIsOrderedByAColumnWithTheKeyboardAndSaysSo() {
        try (Visit visit = Visit.phone()) {
            open(visit, "");
            visit.page().locator("thead a").first().focus();
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**sort=NAME**");
            assertThat(order(visit)).isEqualTo("ascending");
            List<String> up = visit.page().locator("tbody th").allInnerTexts();
            visit.page().locator("thead a").first().focus();
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**down=1**");
            assertThat(order(visit)).isEqualTo("descending");
            List<String> down = visit.page().locator("tbody th").allInnerTexts();
            assertThat(down.get(0)).isGreaterThanOrEqualTo(up.get(0));
            field(visit, "Name, or name in addresses").fill("o");
            press(visit, "Show");
            assertThat(order(visit)).as("a search keeps the order").isEqualTo("descending");
            assertThat(Judges.accessibility(visit)).isEmpty();
        }
    }

    private static String order(Visit visit) {
        return visit.page().locator("thead th").first().getAttribute("aria-sort");
    }

    @Test
    void aDeletionIsDecidedByNameAndTakenBack() {
        try (Visit visit = Visit.desktop()) {
            open(visit, "/tenants/" + TENANT);
            field(visit, "Cooling period").selectOption("7 days");
            visit.page().locator("textarea[id='departForm:departureReason']").fill("The company is no more.");
            field(visit, "To be sure, type the name in addresses").fill("andron");
            press(visit, "Delete this tenant");
            assertThat(content(visit)).contains("That is not the name of this tenant");
            field(visit, "To be sure, type the name in addresses").fill(TENANT);
            press(visit, "Delete this tenant");
            assertThat(content(visit)).contains("This tenant is going to be deleted");
            assertThat(Judges.accessibility(visit)).isEmpty();
            picture(visit, "departing");
            await(503);
            press(visit, "Do not delete it");
            assertThat(done(visit)).contains("will not be deleted");
            await(200);
        }
    }

    @Test
    void aPackIsDownloadedAndTakenInAgain() {
        try (Visit visit = Visit.desktop()) {
            open(visit, "/tenants/" + TENANT);
            Download pack = visit.page()
                    .waitForDownload(
                            () -> visit.page().getByText("Download the pack").click());
            assertThat(pack.suggestedFilename()).isEqualTo(TENANT + ".zip");
            open(visit, "/import");
            visit.page().locator("input[type=file]").setInputFiles(Path.of(System.getenv("CANDOR_ROOT"), "README.md"));
            press(visit, "Import");
            assertThat(content(visit)).contains("This is no ZIP archive");
            visit.page().locator("input[type=file]").setInputFiles(pack.path());
            press(visit, "Import");
            assertThat(content(visit)).doesNotContain("wrong in the pack");
            assertThat(done(visit)).contains(TENANT).contains("up to date");

            open(visit, "/audit");
            visit.follow(visit.page().locator("tbody a").first());
            assertThat(content(visit))
                    .contains("Centre updated from a tenant pack")
                    .contains(TENANT);
            assertThat(Judges.accessibility(visit)).isEmpty();
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsEveryWidth() throws IOException {
        Map<String, Object> faults = new HashMap<>();
        try (Visit visit = Visit.desktop()) {
            for (String path : List.of("", "/import", "/health", "/audit", "/tenants/" + TENANT)) {
                visit.page().setViewportSize(1280, 900);
                assertThat(open(visit, path)).isEqualTo(200);
                List<String> axe = Judges.accessibility(visit);
                if (!axe.isEmpty()) {
                    faults.put(path, axe);
                }
                for (int width : new int[] {1280, 360}) {
                    visit.page().setViewportSize(width, 900);
                    if (!Boolean.TRUE.equals(
                            visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
                        faults.put(path + " at " + width, "scrolls sideways");
                    }
                    picture(visit, "page" + path.replace('/', '-') + "-" + width);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void toMembersThereIsNoSuchPage() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "owner@" + TENANT + ".example");
            for (String path :
                    List.of("", "/import", "/health", "/audit", "/tenants/" + TENANT, "/tenants/" + TENANT + "/pack")) {
                assertThat(visit.open(Stack.platform() + "/console/platform" + path)
                                .status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private static int open(Visit visit, String path) {
        Console.resume(visit, OPERATOR);
        return visit.open(Stack.platform() + "/console/platform" + path).status();
    }

    private static Locator field(Visit visit, String label) {
        return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Visit visit, String name) {
        visit.follow(visit.page()
                .locator("main#content")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    private static String content(Visit visit) {
        return visit.page().locator("main#content").innerText();
    }

    private static String done(Visit visit) {
        return visit.page().locator(".said.done").innerText();
    }

    /** Waits until the centre's page answers with a status: nodes learn of a change within about a second. */
    private static void await(int status) {
        long end = System.nanoTime() + 10_000_000_000L;
        int seen;
        do {
            seen = Http.get("/c/" + TENANT + "/policy").statusCode();
        } while (seen != status && System.nanoTime() - end < 0);
        assertThat(seen).isEqualTo(status);
    }

    private static void picture(Visit visit, String name) {
        if (PICTURES != null) {
            byte[] picture = visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true));
            try {
                Files.write(Path.of(PICTURES, "platform-" + name + ".png"), picture);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
