package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page of every tenant: sound, legible, reachable, small, and alone. */
@Tag("browser")
class PublicPagesBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    static Stream<Arguments> pages() {
        return Stack.TENANTS.stream().flatMap(tenant -> Stack.PAGES.stream().map(path -> Arguments.of(tenant, path)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void loadsWithoutAComplaintAndAsksNobodyElse(String tenant, String path) {
        try (Visit visit = Visit.desktop()) {
            Response response = visit.open(Stack.url(tenant, path));
            assertThat(response.status()).isEqualTo(200);
            assertThat(visit.page().title()).isNotBlank();
            assertThat(visit.page().locator("h1").count()).isEqualTo(1);
            assertThat(visit.errors()).isEmpty();
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.context().cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleInTheLight(String tenant, String path) {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, path));
            assertThat(Judges.accessibility(visit)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleInTheDark(String tenant, String path) {
        try (Visit visit = Visit.dark()) {
            visit.open(Stack.url(tenant, path));
            assertThat(Judges.accessibility(visit)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isValidHtml(String tenant, String path) {
        String html = Http.get("/c/" + tenant + path).body();
        assertThat(Judges.markup(html.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isCompleteWithoutJavaScript(String tenant, String path) {
        String with;
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, path));
            with = visit.page().locator("main").innerText();
        }
        try (Visit visit = Visit.withoutJavaScript()) {
            visit.open(Stack.url(tenant, path));
            assertThat(visit.page().locator("main").innerText()).isEqualToNormalizingWhitespace(with);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsOnATelephone(String tenant, String path) {
        try (Visit visit = Visit.phone()) {
            visit.open(Stack.url(tenant, path));
            var width = visit.page().evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).isLessThanOrEqualTo(360);
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void thePolicyPageIsSmall(String tenant) {
        try (Visit visit = Visit.desktop().counting()) {
            visit.open(Stack.url(tenant, "/policy"));
            assertThat(visit.transferred())
                    .as("bytes on the wire, with everything it needs")
                    .isBetween(1_000L, 30_720L);
        }
    }
}
