package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The preference centre of every tenant: choosing and withdrawing without a script, and what it says of the choice. */
@Tag("browser")
class CookiesCentreBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    private static final String ORIGIN = "Origin";
    private static final int METHOD = 3;
    private static final int SUBJECT = 4;
    private static final int GRANTED = 6;
    private static final int STORED = 7;

    @ParameterizedTest
    @FieldSource("TENANTS")
    void nothingIsTickedAndNothingRememberedBeforeAChoice(String tenant) {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, tenant).open();
            assertThat(centre.refusable()).isNotEmpty();
            assertThat(centre.ticked()).isEmpty();
            assertThat(centre.state()).contains("You have not chosen yet");
            assertThat(visit.context().cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void givingAndWithdrawingTakeOneClickEach(String tenant) {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, tenant).open();
            List<String> refusable = centre.refusable();
            centre.decide("accept");
            assertThat(centre.heading()).isEqualTo("Your choice is recorded");
            assertThat(centre.remembered().get(METHOD)).isEqualTo("c");
            assertThat(centre.remembered().get(GRANTED).split("~")).containsExactlyInAnyOrderElementsOf(refusable);
            assertThat(centre.remembered().get(STORED)).isEqualTo("s");
            String subject = centre.remembered().get(SUBJECT);

            centre.open();
            assertThat(centre.ticked()).isEqualTo(refusable);
            assertThat(centre.state())
                    .contains("Allowed: ", "You will be asked again on")
                    .doesNotContain("Refused: ");
            centre.decide("reject");
            assertThat(centre.remembered().get(GRANTED)).isEmpty();
            assertThat(centre.remembered().get(SUBJECT)).isEqualTo(subject);

            centre.open();
            assertThat(centre.ticked()).isEmpty();
            assertThat(centre.state()).contains("Refused: ").doesNotContain("Allowed: ");
        }
    }

    @Test
    void savingTakesWhatIsTicked() {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, "orchestrate").open().tick("analytics", true);
            centre.decide("save").open();
            assertThat(centre.ticked()).containsExactly("analytics");
            assertThat(centre.state()).contains("Allowed: Analytics Cookies.", "Refused: Error Monitoring.");
            centre.tick("analytics", false).tick("error-monitoring", true).decide("save");
            assertThat(centre.remembered().get(GRANTED)).isEqualTo("error-monitoring");
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theThreeButtonsHaveTheSameWeight(String tenant) {
        try (Visit visit = Visit.phone()) {
            new CookiesCentre(visit, tenant).open();
            var buttons = visit.page().locator("form.consent button").all();
            assertThat(buttons).hasSize(3);
            BoundingBox first = buttons.get(0).boundingBox();
            String look = look(visit, 0);
            for (int number = 1; number < 3; number++) {
                BoundingBox box = buttons.get(number).boundingBox();
                assertThat(box.width).isEqualTo(first.width);
                assertThat(box.height).isEqualTo(first.height);
                assertThat(look(visit, number)).isEqualTo(look);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theReceiptIsShownGivenAsAFileAndChecked(String tenant) {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, tenant).open().decide("reject");
            String receipt = centre.receipt();
            assertThat(receipt.split("\\.")).hasSize(3);
            assertThat(centre.downloaded()).isEqualTo(receipt);
            centre.page().reload();
            assertThat(centre.receipt()).as("asked for again, it is the same").isEqualTo(receipt);
            centre.check();
            assertThat(centre.found()).isEqualTo("GENUINE");
            assertThat(centre.checks()).isNotEmpty().containsOnly("PASSED");
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void theBrowsersSignalIsHonouredShownAndRecordedOnRequest(String tenant) {
        try (Visit visit = Visit.withoutJavaScript()) {
            visit.context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
            var centre = new CookiesCentre(visit, tenant).open();
            assertThat(centre.ticked()).isEmpty();
            assertThat(centre.state()).contains("Global Privacy Control", "We honour that");
            assertThat(centre.remembered()).isEmpty();

            visit.follow("button[value=signal]");
            assertThat(centre.remembered().get(METHOD)).isEqualTo("g");
            assertThat(centre.remembered().get(GRANTED)).isEmpty();
            assertThat(centre.state()).contains("recorded as a refusal");

            centre.open().decide("accept").open();
            assertThat(centre.remembered().get(METHOD)).isEqualTo("c");
            assertThat(centre.state()).contains("Your own choice goes before it");
        }
    }

    @Test
    void aChoiceMadeInTheBannerIsShown() {
        try (Visit visit = Visit.withoutJavaScript()) {
            remember(
                    visit,
                    "1." + notice("orchestrate") + "." + now() + ".b." + "A".repeat(22) + "." + "B".repeat(22)
                            + ".analytics.p");
            var centre = new CookiesCentre(visit, "orchestrate").open();
            assertThat(centre.ticked()).containsExactly("analytics");
            assertThat(centre.state()).contains("in the banner on the website", "not recorded yet");
            visit.follow("button[value=again]");
            assertThat(centre.heading()).isEqualTo("Your choice is recorded");
            assertThat(centre.remembered().get(METHOD)).isEqualTo("b");
            assertThat(centre.remembered().get(STORED)).isEqualTo("s");
        }
    }

    @Test
    void aCookieThatCannotBeReadIsNoChoice() {
        try (Visit visit = Visit.withoutJavaScript()) {
            remember(visit, "accepted");
            assertThat(new CookiesCentre(visit, "orchestrate").open().state()).contains("You have not chosen yet");
        }
    }

    @Test
    void aChoiceOfLongAgoIsAskedAgain() {
        try (Visit visit = Visit.withoutJavaScript()) {
            long old = now() - 366L * 24 * 60 * 60;
            remember(
                    visit,
                    "1." + notice("orchestrate") + "." + old + ".b." + "A".repeat(22) + "." + "B".repeat(22)
                            + ".analytics.s");
            var centre = new CookiesCentre(visit, "orchestrate").open();
            assertThat(centre.state()).contains("too long ago");
            assertThat(centre.ticked()).isEmpty();
        }
    }

    @Test
    void itIsUsedWithTheKeyboardAlone() {
        try (Visit visit = Visit.desktop()) {
            var centre = new CookiesCentre(visit, "orchestrate").open();
            visit.page().locator("#page-allow-analytics").focus();
            visit.page().keyboard().press("Space");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/cookies/receipt");
            assertThat(centre.remembered().get(GRANTED)).isEqualTo("analytics");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void itIsAccessibleInEachState(String tenant) {
        for (Visit opened : List.of(Visit.desktop(), Visit.dark(), Visit.phone())) {
            try (Visit visit = opened) {
                var centre = new CookiesCentre(visit, tenant).open().decide("accept");
                assertThat(Judges.accessibility(visit)).as("receipt").isEmpty();
                centre.check();
                assertThat(Judges.accessibility(visit)).as("checked receipt").isEmpty();
                centre.open();
                assertThat(Judges.accessibility(visit)).as("chosen").isEmpty();
                assertThat(visit.errors()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void itIsValidHtmlInEachState(String tenant) {
        try (Visit visit = Visit.withoutJavaScript()) {
            var centre = new CookiesCentre(visit, tenant).open().decide("reject");
            Cookie cookie = visit.context().cookies().get(0);
            String header = cookie.name + "=" + cookie.value;
            for (String path : List.of("/cookies", "/cookies/receipt")) {
                var answer = Http.get("/c/" + tenant + path, "Cookie", header, "Sec-GPC", "1");
                assertThat(Judges.markup(answer.body().getBytes(StandardCharsets.UTF_8)))
                        .isEmpty();
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
            }
            var checked = send(tenant, "/verify", Map.of("receipt", centre.receipt()), ORIGIN, origin());
            assertThat(Judges.markup(checked.body().getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void thePageOfEverybodyIsNotTheirs() {
        String everybody = Http.get("/c/operno/cookies").body();
        Http.get("/c/operno/cookies", "Sec-GPC", "1");
        Http.get(
                "/c/operno/cookies",
                "Cookie",
                "operno_consent=1." + notice("operno") + "." + now() + ".b." + "A".repeat(22) + "." + "B".repeat(22)
                        + ".analytics.s");
        var again = Http.get("/c/operno/cookies");
        assertThat(again.body()).isEqualTo(everybody).contains("You have not chosen yet");
        assertThat(again.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Cookie", "Sec-GPC"));
    }

    /** Sends a form without a browser. */
    static HttpResponse<String> send(String tenant, String path, Map<String, String> form, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return Http.post(Stack.url(tenant, path), Http.form(form), all);
    }

    static String origin() {
        return Stack.platform().toString();
    }

    /** Number of the notice that a tenant's page shows. */
    static String notice(String tenant) {
        String page = Http.get("/c/" + tenant + "/cookies").body();
        int start = page.indexOf("name=\"notice\" value=\"") + 21;
        return page.substring(start, page.indexOf('"', start));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static void remember(Visit visit, String value) {
        visit.context()
                .addCookies(List.of(new Cookie("orch_consent", value)
                        .setUrl(Stack.platform().toString())));
    }

    private static String look(Visit visit, int number) {
        return (String) visit.page()
                .evaluate(
                        "number => { const s = getComputedStyle(document.querySelectorAll('form.consent button')[number]);"
                                + " return [s.color, s.backgroundColor, s.borderColor, s.fontSize, s.fontWeight].join(' '); }",
                        number);
    }
}
