package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.candor.browser.ConsoleTable.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page of the console, for every role and from outside, as the table of pages says; and each of them looked at. */
@Tag("browser")
class ConsoleWalkBrowserIT {

    private static final String TENANT = "orchestrate";
    private static final String OTHER = "andron";
    private static final List<String> ROLES = List.of("owner", "privacy-officer", "editor", "agent", "auditor");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    /** Addresses found so far, by tenant and route. */
    private static final Map<String, Optional<String>> REAL = new HashMap<>();

    /** Set to a folder, to look at the pages oneself. */
    private static final String PICTURES = System.getenv("CANDOR_PICTURES");

    /** A request, so that its pages are walked, too. */
    @BeforeAll
    static void somebodyAsks() {
        try (Visit person = Visit.desktop()) {
            person.open(Stack.url(TENANT, "/requests/new"));
            Page page = person.page();
            page.locator("input[name=choice]").first().check();
            var exact = new Page.GetByLabelOptions().setExact(true);
            page.getByLabel("Your name", exact).fill("Ada");
            page.getByLabel("Your e-mail address", exact).fill("walk-" + UUID.randomUUID() + "@mail.example");
            page.getByLabel("Details", exact).fill("What do you hold about me?");
            person.press("Send the request");
            assertThat(page.url()).endsWith("/requests/status");
        }
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheSignIn() {
        for (Route route : ConsoleTable.routes()) {
            assertThat(Http.get("/console/t/" + TENANT + route.madeUp()).statusCode())
                    .as(route.name())
                    .isEqualTo(303);
        }
    }

    @Test
    void everyPageOpensForTheRolesOfTheTableAlone() {
        String owner = session("owner", TENANT);
        for (String role : ROLES) {
            String session = session(role, TENANT);
            for (Route route : ConsoleTable.routes()) {
                Optional<String> real = real(route, TENANT, owner);
                int status = status(TENANT, real.orElse(route.madeUp()), session);
                if (!route.roles().contains(role)) {
                    assertThat(status).as("%s opens %s", role, route.name()).isEqualTo(403);
                } else if (route.page() && real.isPresent()) {
                    assertThat(status).as("%s opens %s", role, route.name()).isEqualTo(200);
                } else {
                    // A servlet may want more than its address, and a thing that is made up does not exist.
                    assertThat(status).as("%s opens %s", role, route.name()).isNotIn(302, 303, 401, 403, 500);
                }
            }
        }
    }

    @Test
    void membersOfAnotherTenantFindNothing() {
        String owner = session("owner", TENANT);
        String stranger = session("owner", OTHER);
        for (Route route : ConsoleTable.routes()) {
            String path = real(route, TENANT, owner).orElse(route.madeUp());
            assertThat(status(TENANT, path, stranger))
                    .as("from outside: %s", path)
                    .isEqualTo(404);
            assertThat(status("no-such-tenant", path, stranger))
                    .as("a tenant that does not exist answers the same: %s", path)
                    .isEqualTo(404);
        }
    }

    @Test
    void thingsOfOneTenantAreNotFoundInAnother() {
        String owner = session("owner", TENANT);
        String stranger = session("owner", OTHER);
        for (Route route : ConsoleTable.routes()) {
            Optional<String> real = real(route, TENANT, owner);
            if (route.namesAnId() && real.isPresent()) {
                assertThat(status(TENANT, real.get(), owner)).as(real.get()).isEqualTo(200);
                assertThat(status(OTHER, real.get(), stranger))
                        .as("under the other's name: %s", real.get())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsEveryWidth() throws IOException {
        String owner = session("owner", TENANT);
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "owner@" + TENANT + ".example");
            var console = new ConsoleForms(visit, TENANT);
            var faults = new HashMap<String, Object>();
            for (Route route : ConsoleTable.routes()) {
                Optional<String> path = real(route, TENANT, owner).filter(known -> route.page());
                if (path.isPresent() && route.roles().contains("owner")) {
                    visit.page().setViewportSize(1280, 900);
                    console.open(path.get());
                    List<String> axe = Judges.accessibility(visit);
                    if (!axe.isEmpty()) {
                        faults.put(route.name(), axe);
                    }
                    look(visit, route, faults);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(visit.errors()).isEmpty();
        }
    }

    private static void look(Visit visit, Route route, Map<String, Object> faults) throws IOException {
        for (int width : WIDTHS) {
            visit.page().setViewportSize(width, 900);
            if (!Boolean.TRUE.equals(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
                faults.put(route.name() + " at " + width, "scrolls sideways");
            }
            if (PICTURES != null && width != 768) {
                Path file = Path.of(PICTURES, route.name() + "-" + width + ".png");
                Files.write(file, visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)));
            }
        }
    }

    /** An address of a route where something is; empty if no page links to one. */
    private static Optional<String> real(Route route, String slug, String session) {
        if (!route.namesAThing()) {
            return Optional.of(route.path());
        }
        Optional<String> known = REAL.get(slug + route.path());
        if (known == null) {
            known = linked(route, slug, session);
            REAL.put(slug + route.path(), known);
        }
        return known;
    }

    /** On the page above, or on the ones above that. */
    private static Optional<String> linked(Route route, String slug, String session) {
        for (String name = route.parent();
                name != null;
                name = ConsoleTable.named(name).parent()) {
            Optional<String> above = real(ConsoleTable.named(name), slug, session);
            Optional<String> found = above.flatMap(path -> route.linkedFrom(body(slug, path, session), slug));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String body(String slug, String path, String session) {
        return Http.get("/console/t/" + slug + path, "Cookie", session).body();
    }

    private static int status(String slug, String path, String session) {
        return Http.get("/console/t/" + slug + path, "Cookie", session).statusCode();
    }

    /** The cookie of a member's session. */
    private static String session(String role, String slug) {
        try (Visit visit = Visit.desktop()) {
            return Console.COOKIE + "="
                    + Console.resume(visit, role + "@" + slug + ".example").session().value;
        }
    }
}
