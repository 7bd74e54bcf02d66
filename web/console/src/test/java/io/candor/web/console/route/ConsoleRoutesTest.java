package io.candor.web.console.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.tenant.MemberRole;
import io.candor.web.shared.text.Wording;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleRoutesTest {

    private static final String ID = "0193a5e0-0000-7000-8000-00000000000a";

    @ParameterizedTest
    @CsvSource({
        "/,overview",
        "/consents,consents",
        "/consents/inventory,inventory",
        "/consents/inventory/new,new-category",
        "/consents/inventory/analytics/new,new-entry",
        "/consents/inventory/new/edit,category",
        "/consents/notices/12,notice",
        "/consents/export/csv,export-csv"
    })
    void aPathLeadsToItsPage(String path, String name) {
        assertThat(ConsoleRoutes.find(path).orElseThrow().route().name()).isEqualTo(name);
    }

    @Test
    void thePathSaysWhichThing() {
        assertThat(ConsoleRoutes.find("/consents/records/" + ID).orElseThrow().values())
                .isEqualTo(Map.of("id", ID));
        assertThat(ConsoleRoutes.find("/consents/inventory/error-monitoring/edit")
                        .orElseThrow()
                        .values())
                .isEqualTo(Map.of("key", "error-monitoring"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/consents/",
                "/consents//inventory",
                "/consents/notices/0",
                "/consents/notices/1e3",
                "/consents/notices/99999999999",
                "/consents/records/1",
                "/consents/inventory/Analytics/edit",
                "/consents/inventory/a%20b/edit",
                "/consents/inventory/../banner",
                "/consents/inventory;x=1",
                "/ledger/rates.xhtml",
                "/internal/ledger-export"
            })
    void whatIsNotInTheTableDoesNotExist(String path) {
        assertThat(ConsoleRoutes.find(path)).isEmpty();
    }

    @Test
    void namesAndPathsAreUniqueAndEveryPageHasAWayBack() {
        Set<String> seen = new HashSet<>();
        for (ConsoleRoute route : ConsoleRoutes.all()) {
            assertThat(seen.add(route.name())).as(route.name()).isTrue();
            assertThat(seen.add(route.path())).as(route.path()).isTrue();
            if (route.parent() != null) {
                ConsoleRoute parent = ConsoleRoutes.named(route.parent());
                assertThat(parent.roles())
                        .as("who may open %s gets back", route.name())
                        .containsAll(route.roles());
            }
        }
    }

    @Test
    void everyPageHasATitleAndEveryListedOneAHint() {
        var wording = Wording.of("en");
        for (ConsoleRoute route : ConsoleRoutes.all()) {
            boolean page = route.target().endsWith(".xhtml");
            assertThat(wording.has("console.page." + route.name()))
                    .as(route.name())
                    .isEqualTo(page);
            assertThat(wording.has("console.hint." + route.name()))
                    .as(route.name())
                    .isEqualTo(route.isListed());
        }
    }

    @Test
    void agentsSeeTheOverviewAndRequestsAlone() {
        assertThat(ConsoleRoutes.all())
                .filteredOn(route -> route.roles().contains(MemberRole.AGENT))
                .extracting(ConsoleRoute::name)
                .containsExactly(
                        "overview",
                        "requests",
                        "request-figures",
                        "request-templates",
                        "systems",
                        "system",
                        "request",
                        "request-file",
                        "request-clock");
    }
}
