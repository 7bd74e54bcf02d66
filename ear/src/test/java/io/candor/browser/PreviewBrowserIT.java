package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real pages of a centre that is being prepared, beside the wizard's brand step. */
@Tag("browser")
class PreviewBrowserIT {

    private static final String ACCOUNT = "owner@andron.example";
    private static final String TEXT = "# Privacy policy\n\n## Your rights\n\n- Access: get a copy of your data.\n\n"
            + "We respond to requests within 30 days of receipt.\n\n## Contact\n\nWrite to privacy@acme-tools.io.\n";

    @Test
    void theRealPagesAreShownToWhoeverPreparesThemAndToNobodyElse() {
        try (Visit visit = Visit.desktop();
                Visit stranger = Visit.desktop()) {
            Console.resume(visit, ACCOUNT);
            Wizard wizard = Wizard.begin(visit);
            String home = Stack.url(wizard.slug(), "/");
            wizard.paste(TEXT);
            assertThat(Http.get("/c/" + wizard.slug() + "/").statusCode())
                    .as("before the preview")
                    .isEqualTo(404);

            wizard.open("brand");
            var frame = visit.page().frameLocator("iframe[data-brand-preview]");
            frame.locator("text=Acme " + wizard.slug().substring(0, 5)).first().waitFor();
            visit.page().selectOption("#preview-page", "/promises");
            frame.locator("text=within 30 days").first().waitFor();
            visit.page().selectOption("#preview-page", "/policy");
            frame.locator("text=get a copy of your data").first().waitFor();
            assertThat(visit.errors()).isEmpty();

            var page = visit.open(home);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headerValue("cache-control")).contains("no-store");
            assertThat(page.headerValue("x-robots-tag")).contains("noindex");
            assertThat(visit.open(Stack.url(wizard.slug(), "/policy")).status()).isEqualTo(200);
            assertThat(stranger.open(home).status()).as("a stranger").isEqualTo(404);

            Cookie permit = permit(visit);
            assertThat(permit.httpOnly).isTrue();
            assertThat(permit.path).isEqualTo("/c/" + wizard.slug() + "/");
            String header = permit.name + "=" + permit.value;
            assertThat(Http.get("/c/" + wizard.slug() + "/", "Cookie", header).statusCode())
                    .isEqualTo(200);
            assertThat(Http.send("POST", Stack.url(wizard.slug(), "/cookies"), "Cookie", header)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Http.get("/c/" + wizard.slug() + "/", "Cookie", permit.name + "=" + "A".repeat(200))
                            .statusCode())
                    .isEqualTo(404);

            Wizard other = Wizard.begin(visit);
            assertThat(Http.get("/c/" + other.slug() + "/", "Cookie", header).statusCode())
                    .as("another tenant")
                    .isEqualTo(404);
        }
    }

    @Test
    void withTheSessionThePermitEnds() {
        try (Visit visit = Visit.desktop()) {
            Console console = Console.signIn(visit, "privacy-officer@andron.example");
            Wizard wizard = Wizard.begin(visit);
            wizard.open("brand");
            assertThat(wizard.status("/")).isEqualTo(200);
            Cookie permit = permit(visit);
            String header = permit.name + "=" + permit.value;
            assertThat(Http.get("/c/" + wizard.slug() + "/", "Cookie", header).statusCode())
                    .isEqualTo(200);
            console.signOut();
            assertThat(Http.get("/c/" + wizard.slug() + "/", "Cookie", header).statusCode())
                    .isEqualTo(404);
        }
    }

    private static Cookie permit(Visit visit) {
        return visit.context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith("candor-preview"))
                .findFirst()
                .orElseThrow();
    }
}
