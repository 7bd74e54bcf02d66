package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Colours and logo in the console: measured while they are typed, looked at on the real pages, stored, taken back. */
@Tag("browser")
class BrandBrowserIT {

    private static final String TENANT = "operno";

    @Test
    void coloursAreMeasuredAndTriedOutBeforeTheyAreStored() {
        try (Visit visit = Visit.desktop()) {
            ConsoleForms console = open(visit);
            console.field("Accent, light pages").first().fill("#ff9900");
            Locator first = console.content().locator("[data-contrasts] tr").first();
            first.locator("td")
                    .first()
                    .filter(new Locator.FilterOptions().setHasText("2.14"))
                    .waitFor();
            assertThat(first.innerText()).contains("Not readable").containsPattern("#[0-9a-f]{6}");
            FrameLocator frame = visit.page().frameLocator("iframe");
            frame.locator("header.band").waitFor();
            assertThat(accent(frame)).isEqualTo("#ff9900");
            console.field("Colour scheme").selectOption("dark");
            visit.page().waitForCondition(() -> !accent(frame).equals("#ff9900"));
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsNotStoredAndTheNearestIsOffered() {
        try (Visit visit = Visit.desktop()) {
            ConsoleForms console = open(visit);
            console.field("Accent, light pages").first().fill("#ff9900");
            console.press("Save");
            assertThat(console.content().locator(".refusal").innerText())
                    .contains("2.14")
                    .contains("4.5");
            assertThat(console.field("Accent, light pages").first().inputValue())
                    .isEqualTo("#ff9900");
            console.press("Use the nearest readable colours");
            assertThat(console.field("Accent, light pages").first().inputValue())
                    .isNotEqualTo("#ff9900");
            assertThat(console.content().locator(".badge.bad").count()).isZero();
        }
    }

    @Test
    void aPictureBecomesTheLogoAndIsTakenBack() throws IOException {
        try (Visit visit = Visit.desktop()) {
            ConsoleForms console = open(visit);
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
            console.field("New logo").setInputFiles(new FilePayload("logo.svg", "image/svg+xml", png.toByteArray()));
            console.press("Save");
            assertThat(console.done()).contains("Saved");
            var logo = visit.page().request().get(Stack.url(TENANT, "/logo.svg"));
            visit.page()
                    .waitForCondition(() -> "image/png"
                            .equals(visit.page()
                                    .request()
                                    .get(Stack.url(TENANT, "/logo.svg"))
                                    .headers()
                                    .get("content-type")));
            assertThat(logo.status()).isEqualTo(200);
            console.press("Undo last change");
            assertThat(console.done()).contains("taken back");
        }
    }

    @Test
    void aDrawingWithAScriptIsRefusedBesideItsField() {
        try (Visit visit = Visit.desktop()) {
            ConsoleForms console = open(visit);
            console.field("New logo")
                    .setInputFiles(new FilePayload(
                            "logo.png", "image/png", "<svg><script/></svg>".getBytes(StandardCharsets.UTF_8)));
            console.press("Save");
            assertThat(console.content().locator(".refusal").innerText()).contains("script");
        }
    }

    @Test
    void thePageFitsAndAxeFindsNothing() {
        for (Visit each : List.of(Visit.desktop(), Visit.phone(), Visit.dark())) {
            try (Visit visit = each) {
                open(visit);
                visit.page().frameLocator("iframe").locator("header.band").waitFor();
                assertThat(Judges.accessibility(visit)).isEmpty();
                assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void anAuditorSeesItAndHasNoButtons() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "auditor@" + TENANT + ".example");
            var console = new ConsoleForms(visit, TENANT);
            assertThat(console.open("/brand").status()).isEqualTo(200);
            assertThat(console.content().locator("input[type=submit]").count()).isZero();
            assertThat(console.open("/brand/check").status()).isEqualTo(403);
        }
    }

    private static ConsoleForms open(Visit visit) {
        Console.resume(visit, "owner@" + TENANT + ".example");
        var console = new ConsoleForms(visit, TENANT);
        assertThat(console.open("/brand").status()).isEqualTo(200);
        return console;
    }

    private static String accent(FrameLocator frame) {
        return String.valueOf(
                frame.locator("html").evaluate("root => getComputedStyle(root).getPropertyValue('--accent').trim()"));
    }
}
