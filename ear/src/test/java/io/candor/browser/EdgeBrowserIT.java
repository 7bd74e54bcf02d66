package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the headers of every answer, conditional requests, and requests that mean no good. */
@Tag("browser")
class EdgeBrowserIT {

    static Stream<String> answers() {
        return Stream.concat(
                Stack.PAGES.stream().map(path -> "/c/orchestrate" + path),
                Stream.of(
                        "/",
                        "/c/orchestrate/policy.md",
                        "/c/orchestrate/policy.json",
                        "/c/orchestrate/policy.pdf",
                        "/c/orchestrate/policy/feed.atom",
                        "/c/orchestrate/logo.svg",
                        "/c/orchestrate/brand.css",
                        "/c/no-such-tenant/",
                        "/c/orchestrate/no-such-page",
                        "/c/orchestrate/policy/versions/99",
                        "/no-such-page",
                        "/api/v1/tenants/orchestrate/policy",
                        "/api/v1/tenants/no-such-tenant/policy",
                        "/.well-known/security.txt",
                        "/console/",
                        "/console/no-such-page",
                        "/account/orchestrate"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerCarriesTheHeadersThatProtect(String path) {
        HttpResponse<String> answer = Http.get(path, "Accept", "text/html,*/*;q=0.8");
        HttpHeaders headers = answer.headers();
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy"))
                .isPresent()
                .get()
                .isIn("same-origin", "no-referrer", "strict-origin");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .isPresent()
                .get()
                .satisfies(policy -> {
                    assertThat(policy).doesNotContain("unsafe-inline", "unsafe-eval", "unsafe-hashes");
                    assertThat(policy).contains("frame-ancestors 'none'").contains("base-uri ");
                });
        assertThat(headers.firstValue("Cache-Control")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        // Without TLS in front, a browser must not be told to insist on it.
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        if (!path.startsWith("/console") && !path.startsWith("/account")) {
            assertThat(headers.allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/policy",
                "/policy/versions",
                "/policy/compare/1/2",
                "/policy.json",
                "/policy.md",
                "/policy/feed.atom"
            })
    void aPageThatIsKnownIsNotSentAgain(String path) {
        HttpResponse<String> first = Http.get("/c/orchestrate" + path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[^\"]+\"");
        HttpResponse<String> second = Http.get("/c/orchestrate" + path, "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(tag);
        assertThat(Http.get("/c/orchestrate" + path, "If-None-Match", "\"something-else\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void languagesAndCodingsAreToldApart() {
        String vary = String.join(
                        ",", Http.get("/c/orchestrate/policy").headers().allValues("Vary"))
                .toLowerCase(Locale.ROOT);
        assertThat(vary).contains("accept-language").contains("accept-encoding");
        for (String coding : List.of("gzip", "br")) {
            HttpResponse<String> answer = Http.get("/c/orchestrate/policy", "Accept-Encoding", coding);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains(coding);
        }
        assertThat(Http.get("/c/orchestrate/policy").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void theLogoCanDoNothing() {
        HttpResponse<String> logo = Http.get("/c/andron/logo.svg");
        assertThat(logo.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(logo.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void anUnknownTenantIsNamedNowhere() {
        HttpResponse<String> answer = Http.get("/c/acme-quite-unknown/policy", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("acme-quite-unknown").doesNotContain(Stack.TENANTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/",
                "/c//",
                "/c/../",
                "/c/%2e%2e/%2e%2e/etc/passwd",
                "/c/andron/../operno/",
                "/c/andron/..%2f..%2fWEB-INF/web.xml",
                "/c/andron/WEB-INF/web.xml",
                "/c/andron/META-INF/beans.xml",
                "/c/andron/policy/policy.xhtml",
                "/policy/policy.xhtml",
                "/WEB-INF/beans.xml",
                "/c/ANDRON/",
                "/c/Andron/",
                "/c/%61ndron/",
                "/c/%D0%B0ndron/",
                "/c/andron%00/",
                "/c/andron%0d%0aX-Evil:1/",
                "/c/andron;jsessionid=1/",
                "/c/andron/;a=b/policy",
                "/c/andron//policy",
                "/c/andron/policy/",
                "/c/andron/policy/versions/0",
                "/c/andron/policy/versions/-1",
                "/c/andron/policy/versions/99999999999999999999",
                "/c/andron/policy/versions/1e3",
                "/c/andron/policy/versions/%31",
                "/c/andron/policy/versions/1.json.json",
                "/c/andron/policy/compare/1/1",
                "/c/andron/policy/compare/1",
                "/c/andron/policy/compare/2/99",
                "/c/andron/policy/compare/%00/2",
                "/c/andron/policy?lang=%00",
                "/c/andron/policy?lang=xx",
                "/c/andron/policy?lang=de&lang=en",
                "/c/andron/policy?lang=../../etc",
                "/c/andron/policy?lang=%23%7B7*7%7D",
                "/c/andron/policy?%%%",
                "/c/andron/policy?x=%23%7B7*7%7D",
                "/c/andron/no-such-page?x=%23%7B7*7%7D",
                "/c/a",
                "/c/-andron/",
                "/c/console/",
                "/api/v1/tenants/andron/policy/versions/x",
                "/api/v1/tenants/%2e%2e/policy",
                "/jakarta.faces.resource/../../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/x.xhtml?ln=../..",
                "/assets/../WEB-INF/web.xml",
                "/assets/no-such.css",
                "/console/../c/andron/",
                "/console/t/../../c/andron/",
                "/dev/no-such"
            })
    void aRequestThatMeansNoGoodIsTheClientsFault(String path) {
        HttpResponse<String> answer = Raw.get(path, Stack.platform().getAuthority());
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        harmless(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "andron.localhost.evil.example",
                "localhost:1",
                "ANDRON.LOCALHOST",
                "andron.localhost.",
                "xn--ndron-3ve.localhost",
                "..localhost",
                "andron..localhost",
                "127.0.0.1",
                "[::1]",
                "no-such.localhost"
            })
    void aForgedHostShowsNobodyElsesCentre(String host) {
        HttpResponse<String> answer = Raw.get("/policy", host);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("evil.example");
        harmless(answer);
    }

    @Test
    void forwardingHeadersOfStrangersHaveNoEffect() {
        String plain = Http.get("/c/andron/").body();
        for (String header : List.of(
                "X-Forwarded-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Host")) {
            String value = header.equals("Forwarded") ? "host=evil.example;proto=https" : "evil.example";
            HttpResponse<String> answer = Http.get("/c/andron/", header, value);
            assertThat(answer.body()).as(header).isEqualTo(plain).doesNotContain("evil.example");
        }
        assertThat(Http.get("/c/andron/", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(Raw.get("/c/andron/policy?x=" + "a".repeat(60_000), "localhost")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(Raw.get("/c/" + "a".repeat(5_000) + "/", "localhost").statusCode())
                .isBetween(400, 499);
        assertThat(Raw.get("/c/andron/policy", "localhost", "X-Long: " + "b".repeat(60_000))
                        .statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "CONNECTX"})
    void nothingIsChangedByOtherMethods(String method) {
        HttpResponse<String> answer = Raw.send(method, "/c/andron/policy", "localhost");
        assertThat(answer.statusCode()).isLessThan(500);
        harmless(answer);
    }

    private static void harmless(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "at io.candor", "at org.", "WFLY", "root:x:", "<web-app", "49</")
                .doesNotContainPattern("\\b49\\b.{0,3}<");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }
}
