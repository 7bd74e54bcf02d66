package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything can be reached and used by the keyboard alone, and one sees where one is. */
@Tag("browser")
class KeyboardBrowserIT {

    private static final String REACHABLE = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(e => e.checkVisibility() && !e.disabled && e.type !== 'hidden').length""";

    /** A name for what has the focus, and whether the focus can be seen; null when the focus has left the page. */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              if (!e.dataset.seen) e.dataset.seen = String(document.querySelectorAll('[data-seen]').length + 1);
              const s = getComputedStyle(e);
              const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
              return e.dataset.seen + ' ' + (seen ? 'visible' : 'INVISIBLE ' + e.outerHTML.slice(0, 120));
            }""";

    static Stream<Arguments> pages() {
        // The pages of one tenant with a menu of languages, and of one without; the markup is the same for the others.
        return Stream.of("orchestrate", "andron")
                .flatMap(tenant -> Stack.PAGES.stream().map(path -> Arguments.of(tenant, path)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everythingIsReachedAndSeen(String tenant, String path) {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, path));
            Page page = visit.page();
            int reachable = ((Number) page.evaluate(REACHABLE)).intValue();
            Set<String> reached = new LinkedHashSet<>();
            for (int presses = 0; presses <= reachable + 2; presses++) {
                page.keyboard().press("Tab");
                Object focused = page.evaluate(FOCUSED);
                if (focused == null) {
                    break;
                }
                reached.add((String) focused);
            }
            assertThat(reached).allMatch(each -> each.endsWith(" visible"));
            // Regions that scroll may take the focus, too.
            assertThat(reached).hasSizeGreaterThanOrEqualTo(reachable);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFirstStopLeadsToTheContent(String tenant, String path) {
        try (Visit visit = Visit.desktop()) {
            visit.open(Stack.url(tenant, path));
            Page page = visit.page();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**#page-main");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("page-main");
        }
    }
}
