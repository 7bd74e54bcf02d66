package io.candor.web.shared.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentreRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /home/home.xhtml",
        "/policy, /policy/policy.xhtml",
        "/policy/versions, /policy/history.xhtml",
        "/policy/versions/12, /policy/version.xhtml",
        "/policy/compare/1/2, /policy/compare.xhtml",
        "/policy.pdf, /internal/policy-document",
        "/policy/versions/3.md, /internal/policy-document",
        "/policy/feed.atom, /internal/policy-feed"
    })
    void aPathLeadsToItsPage(String path, String target) {
        assertThat(CentreRoutes.find(path, null)).get().extracting("target").isEqualTo(target);
    }

    @Test
    void theNumbersOfThePathReachThePage() {
        assertThat(CentreRoutes.find("/policy/compare/1/20", null).orElseThrow().attributes())
                .isEqualTo(Map.of("candor.from", 1, "candor.to", 20));
    }

    @Test
    void theFormCanBeChosenByAcceptWhereTheAddressDoesNotSay() {
        var route = CentreRoutes.find("/policy/versions/3", "application/json").orElseThrow();
        assertThat(route.attributes())
                .isEqualTo(Map.of("candor.number", 3, "candor.representation", Representation.JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policy/",
                "/policy.exe",
                "/policy/versions/0",
                "/policy/versions/01",
                "/policy/versions/-1",
                "/policy/versions/123456",
                "/policy/versions/1/",
                "/policy/versions/1.html",
                "/policy/compare/1",
                "/policy/compare/1/",
                "/policy/compare/1/2/3",
                "/policy/policy.xhtml",
                "/internal/logo",
                "/home/home.xhtml",
                "/WEB-INF/web.xml",
                "/error/error.xhtml",
                "/Policy",
                "/policy/versions/\u0661"
            })
    void whatIsNotInTheTableDoesNotExist(String path) {
        assertThat(CentreRoutes.find(path, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "*/* | HTML",
                "application/json | JSON",
                "text/markdown, */*;q=0.1 | MARKDOWN",
                "application/pdf;q=0.9, text/html;q=0.2 | PDF",
                "text/* | HTML",
                "image/png | HTML",
                "application/json;q=0 | HTML",
                ";;q=,,/ | HTML"
            })
    void theFormMostLikedIsTaken(String accept, Representation representation) {
        assertThat(Representation.preferredBy(accept)).isEqualTo(representation);
    }
}
