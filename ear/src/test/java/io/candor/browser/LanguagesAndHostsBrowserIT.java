package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The same centre in two languages and on two kinds of hosts. */
@Tag("browser")
class LanguagesAndHostsBrowserIT {

    static final List<String> TENANTS = Stack.TENANTS;

    @Test
    void aVisitorChoosesGermanAndStaysInIt() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url("orchestrate", "/policy"));
            Page page = visit.page();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            visit.follow("nav.languages a[hreflang=de]");
            page.waitForURL("**lang=de**");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(page.locator("main").innerText()).contains("Daten");
            visit.follow(page.locator("nav.parts a").nth(2));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aGermanBrowserGetsGermanAtOnce() {
        try (Visit visit = Visit.german()) {
            visit.open(Stack.url("orchestrate", "/policy"));
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("de");
            visit.open(Stack.url("operno", "/policy"));
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void aCentreIsTheSameOnItsOwnHost(String tenant) {
        String shared;
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, "/policy"));
            shared = visit.page().locator("main").innerText();
        }
        try (Visit visit = Visit.desktop()) {
            assertThat(visit.open(Stack.ownHost(tenant, "/policy")).status()).isEqualTo(200);
            Page page = visit.page();
            assertThat(page.locator("main").innerText()).isEqualTo(shared);
            visit.follow(page.locator("nav.parts a").first());
            assertThat(URI.create(page.url()).getHost()).isEqualTo(tenant + ".localhost");
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void linksStayOnTheHostAndLeadSomewhere(String tenant) {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, "/"));
            List<?> links = (List<?>) visit.page()
                    .evaluate("[...new Set([...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0]))]"
                            + ".filter(h => h.startsWith(location.origin))");
            assertThat(links).hasSizeGreaterThan(5);
            for (Object link : links) {
                String path = URI.create((String) link).getRawPath();
                String query = URI.create((String) link).getRawQuery();
                assertThat(path).startsWith("/c/" + tenant);
                assertThat(Http.get(path + (query == null ? "" : "?" + query)).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TENANTS")
    void everyPageHasOneCanonicalAddress(String tenant) {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, "/policy"));
            String one = visit.page().locator("link[rel=canonical]").getAttribute("href");
            visit.open(Stack.ownHost(tenant, "/policy"));
            assertThat(visit.page().locator("link[rel=canonical]").getAttribute("href"))
                    .isEqualTo(one);
        }
    }

    @Test
    void everySectionCanBeLinkedTo() {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url("orchestrate", "/policy"));
            List<?> missing = (List<?>) visit.page()
                    .evaluate("[...document.querySelectorAll('main a[href*=\"#\"]')].map(a => a.hash.slice(1))"
                            + ".filter(id => id && !document.getElementById(decodeURIComponent(id)))");
            assertThat(missing).isEmpty();
        }
    }
}
