package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.importer.PolicyImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a policy that a company has already to an open centre, in at most eight clicks. */
@Tag("browser")
class OnboardingBrowserIT {

    private static final int MOST_CLICKS = 8;
    private static final String ACCOUNT = "owner@andron.example";
    private static final List<String> PAGES =
            List.of("/", "/policy", "/promises", "/processors", "/retention", "/cookies");

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "orchestrate", "andron", "operno"})
    void aPastedPolicyBecomesAnOpenCentre(String name) {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            assertThat(visit.open(Stack.url(wizard.slug(), "/")).status()).isEqualTo(404);
            wizard.open("policy");
            wizard.paste(text(name));
            wizard.openCentre();
            assertOpen(wizard);
        }
    }

    @Test
    void aWordDocumentBecomesAnOpenCentre() throws IOException {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.upload("policy.docx", docx(text("operno")));
            assertThat(wizard.text()).contains("72 hours");
            wizard.openCentre();
            assertOpen(wizard);
        }
    }

    @Test
    void aPdfBecomesAnOpenCentre() throws IOException {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.upload("policy.pdf", pdf(text("operno")));
            assertThat(wizard.text()).contains("72 hours");
            wizard.openCentre();
            assertOpen(wizard);
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (Visit visit = Visit.withoutJavaScript()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.press("sourceForm:template");
            assertThat(wizard.text()).contains("What we understood");
            wizard.openCentre();
            assertOpen(wizard);
        }
    }

    @Test
    void whatMustNotBePublishedIsTakenOutAndTold() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste(
                    "<h1>Privacy policy</h1><script>document.title='taken'</script><p onclick=\"alert(1)\">We respond to"
                            + " requests within 30 days. Write to privacy@acme-tools.io.</p>");
            assertThat(wizard.text()).contains("Taken out");
            assertThat(visit.page().title()).doesNotContain("taken");
            wizard.openCentre();
            assertThat(wizard.status("/policy")).isEqualTo(200);
            assertThat(visit.page().title()).doesNotContain("taken");
            assertThat(visit.page().content()).doesNotContain("onclick", "document.title");
        }
    }

    @Test
    void aDeadAddressBlocksAndSaysSo() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste("# Privacy policy\n\nWrite to privacy@example.com.");
            wizard.press("reviewForm:accept");
            wizard.open("check");
            wizard.field("goLiveForm:mailbox").fill("noreply@acme-tools.io");
            wizard.press("goLiveForm:open");
            assertThat(wizard.text()).contains("an address that somebody reads");
            assertThat(wizard.field("goLiveForm:mailbox").inputValue()).isEqualTo("noreply@acme-tools.io");
            assertThat(Http.send("GET", Stack.url(wizard.slug(), "/")).statusCode())
                    .as("a stranger's look at a centre that is being prepared")
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsLeftOutAndCorrectedIsThereAgainAndDecidesThePage() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste("# Privacy policy\n\n## Your rights\n\nWe respond to requests within 30 days of receipt.\n\n"
                    + "## How long\n\n- Usage data: 24 months.\n\n## Contact\n\nWrite to privacy@acme-tools.io.");
            visit.page()
                    .locator("li:has-text('within 30 days') a[data-edit]")
                    .first()
                    .click();
            visit.page().locator("input[type=text]").first().fill("14");
            wizard.press("findingForm:save");
            assertThat(wizard.text()).contains("within 14 days");
            visit.page().locator("#retention + ul input[type=checkbox]").first().check();
            wizard.press("reviewForm:accept");
            wizard.open("review");
            assertThat(visit.page()
                            .locator("#retention + ul input[type=checkbox]")
                            .first()
                            .isChecked())
                    .isTrue();
            wizard.openCentre();
            assertThat(wizard.status("/promises")).isEqualTo(200);
            assertThat(visit.page().content()).contains("14 days");
            assertThat(wizard.status("/retention")).isEqualTo(200);
            assertThat(visit.page().content()).doesNotContain("Usage data");
        }
    }

    @Test
    void theCentreOpensInTheColoursThatWereChosenForIt() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            wizard.paste(text("orchestrate"));
            wizard.open("brand");
            wizard.field("brandForm:accent").fill("#dddddd");
            wizard.press("brandForm:save");
            assertThat(wizard.text()).contains("Nothing has been saved yet");
            wizard.press("brandForm:useNearest");
            wizard.field("brandForm:accent").fill("#7a1fa2");
            wizard.press("brandForm:save");
            assertThat(wizard.field("brandForm:accent").inputValue()).isEqualTo("#7a1fa2");
            wizard.open("review");
            wizard.openCentre();
            assertThat(wizard.status("/")).isEqualTo(200);
            assertThat(visit.page()
                            .evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"))
                    .isEqualTo("#7a1fa2");
        }
    }

    @Test
    void everyStepIsAccessibleAndFitsEveryWidth() {
        for (int width : List.of(360, 768, 1280)) {
            try (Visit visit = Visit.desktop()) {
                visit.page().setViewportSize(width, 900);
                Console.resume(visit, ACCOUNT);
                visit.open(Stack.platform() + "/console/onboarding");
                assertFits(visit, width);
                Wizard wizard = Wizard.begin(visit);
                assertFits(visit, width);
                wizard.paste(text("orchestrate"));
                assertFits(visit, width);
                visit.page().locator("[data-edit]").first().click();
                assertFits(visit, width);
                for (String step : List.of("organisation", "policy", "brand", "check")) {
                    wizard.open(step);
                    assertFits(visit, width);
                }
                assertThat(visit.errors()).isEmpty();
            }
        }
    }

    private static void assertFits(Visit visit, int width) {
        assertThat(Judges.accessibility(visit)).as(visit.page().url()).isEmpty();
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d", visit.page().url(), width)
                .isEqualTo(width);
    }

    private static void assertOpen(Wizard wizard) {
        assertThat(wizard.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
        for (String page : PAGES) {
            assertThat(wizard.status(page)).as(page).isEqualTo(200);
        }
    }

    /** A policy word for word where the texts are at hand, else the bundled tenant's own text. */
    private static String text(String name) {
        Path root = Path.of(System.getenv().getOrDefault("CANDOR_ROOT", "..")).toAbsolutePath();
        try {
            for (Path above = root; above != null; above = above.getParent()) {
                Path file = above.resolve("shared/policies/" + name + ".txt");
                if (Files.isRegularFile(file)) {
                    return Files.readString(file);
                }
            }
            return Files.readString(root.resolve("tenants/" + name + "/policy/1/en.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] docx(String text) throws IOException {
        var outline = new PolicyImport().read(text).outline();
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(outline.title().text());
            document.getLastParagraph().setStyle("Title");
            for (var section : outline.sections()) {
                var heading = document.createParagraph();
                heading.createRun().setText(section.heading().text());
                heading.setStyle("Heading" + (section.level() - 1));
                section.blocks()
                        .forEach(block -> document.createParagraph().createRun().setText(block.text()));
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pdf(String text) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            List<String> lines = text.lines()
                    .map(line -> line.replaceAll("[^\\x20-\\x7e]", "-"))
                    .toList();
            for (int start = 0; start < lines.size(); start += 45) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.setLeading(16);
                    content.newLineAtOffset(50, 790);
                    for (String line : lines.subList(start, Math.min(start + 45, lines.size()))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
