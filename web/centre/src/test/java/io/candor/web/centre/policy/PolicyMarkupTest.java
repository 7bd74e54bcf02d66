package io.candor.web.centre.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.web.shared.text.Wording;
import org.junit.jupiter.api.Test;

class PolicyMarkupTest {

    private final PolicyMarkup markup = new PolicyMarkup(Wording.of("en"));

    @Test
    void aHeadingGetsALinkToItselfBesideIt() {
        assertThat(markup.of("<h2 id=\"your-rights\">Your <em>rights</em></h2><p>Text.</p>"))
                .isEqualTo("<div class=\"section-head\"><h2 id=\"your-rights\">Your <em>rights</em></h2>"
                        + "<a class=\"section-link\" href=\"#your-rights\""
                        + " aria-label=\"Link to the section “Your rights”\">#</a></div><p>Text.</p>");
    }

    @Test
    void eachCellKnowsTheHeadOfItsColumn() {
        String html = "<table><thead><tr><th>Name</th><th>Why</th></tr></thead>"
                + "<tbody><tr><td>a</td><td>b</td></tr></tbody></table>";

        assertThat(markup.of(html))
                .isEqualTo(
                        "<table class=\"unfolds\"><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Why</th></tr>"
                                + "</thead><tbody><tr><td data-label=\"Name\">a</td><td data-label=\"Why\">b</td></tr></tbody>"
                                + "</table>");
    }

    @Test
    void aTableWithMoreCellsThanHeadsIsLeftWhole() {
        String html =
                "<table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";

        assertThat(markup.of(html)).contains("<td data-label=\"Name\">a</td><td>b</td>");
    }
}
