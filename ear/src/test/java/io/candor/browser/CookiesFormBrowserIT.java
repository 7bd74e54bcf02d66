package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form of the preference centre, as programs and other sites would send it. */
@Tag("browser")
class CookiesFormBrowserIT {

    private static final String ORIGIN = "Origin";

    @Test
    void onlyThisSiteMayChoose() {
        var form = Map.of("notice", CookiesCentreBrowserIT.notice("operno"), "decision", "accept");
        for (String[] headers : new String[][] {
            {},
            {ORIGIN, "https://evil.example"},
            {ORIGIN, "null"},
            {ORIGIN, CookiesCentreBrowserIT.origin(), "Sec-Fetch-Site", "cross-site"}
        }) {
            HttpResponse<String> answer = CookiesCentreBrowserIT.send("operno", "/cookies", form, headers);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aFormThatIsNotOursIsRefused() {
        assertThat(choose(Map.of(
                        "notice", CookiesCentreBrowserIT.notice("operno"), "decision", "save", "allowed", "essential")))
                .isEqualTo(400);
        assertThat(choose(Map.of(
                        "notice",
                        CookiesCentreBrowserIT.notice("operno"),
                        "decision",
                        "save",
                        "allowed",
                        "error-monitoring")))
                .as("a category of another tenant")
                .isEqualTo(400);
        assertThat(choose(Map.of("notice", CookiesCentreBrowserIT.notice("operno"))))
                .isEqualTo(400);
        assertThat(choose(Map.of("notice", CookiesCentreBrowserIT.notice("operno"), "decision", "signal")))
                .isEqualTo(400);
        assertThat(choose(Map.of("notice", "99", "decision", "accept"))).isEqualTo(409);
        assertThat(choose(Map.of("decision", "accept"))).isEqualTo(409);
    }

    private static int choose(Map<String, String> form) {
        HttpResponse<String> answer =
                CookiesCentreBrowserIT.send("operno", "/cookies", form, ORIGIN, CookiesCentreBrowserIT.origin());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer.statusCode();
    }
}
