package io.candor.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyMarkdownTest {

    @Test
    void aCleanTextKeepsItsWordsAndLosesNothing() {
        var text =
                PolicyMarkdown.of("# Policy\n\nHello *dear* **reader**.\n\n## Your rights {#rights}\n\n- one\n- two\n");
        assertThat(text.title()).isEqualTo("Policy");
        assertThat(text.removals()).isEmpty();
        assertThat(text.html())
                .isEqualTo("<p>Hello <em>dear</em> <strong>reader</strong>.</p>\n"
                        + "<h2 id=\"rights\">Your rights</h2>\n<ul><li>one</li><li>two</li></ul>\n");
    }

    @Test
    void aTableKeepsHeadAndRows() {
        Document page = page("# P\n\n| Name | For |\n| --- | :-: |\n| sid | sign-in |\n| lang | *language* |\n");
        assertThat(page.select("thead th").eachText()).containsExactly("Name", "For");
        assertThat(page.select("tbody tr td").eachText()).containsExactly("sid", "sign-in", "lang", "language");
        assertThat(page.select("[align], [style]")).isEmpty();
    }

    @Test
    void theAnchorOfTheAuthorIsTaken() {
        assertThat(page("# P\n\n## Ihre Rechte {#your-rights}")
                        .select("h2#your-rights")
                        .text())
                .isEqualTo("Ihre Rechte");
    }

    @Test
    void aHeadingWithoutAnAnchorGetsOneFromItsWords() {
        assertThat(ids("# P\n\n## Größe & *Maß*\n\n### 2. Élan vital!\n\n## 42"))
                .containsExactly("grosse-mass", "elan-vital", "section");
    }

    @Test
    void noTwoHeadingsShareAnAnchor() {
        assertThat(ids("# P\n\n## A {#same}\n\n## B {#same}\n\n## same"))
                .containsExactly("same", "same-2", "same-3")
                .doesNotHaveDuplicates();
    }

    @Test
    void anAnchorOfAnotherFormIsNoAnchor() {
        assertThat(page("# P\n\n## A {#x\" onclick=\"y}").select("h2").attr("id"))
                .matches(Anchors.FORM);
    }

    @Test
    void furtherHeadingsOfLevelOneAreLowered() {
        Document page = page("# Title\n\n# Second\n\n## Third");
        assertThat(page.select("h1")).isEmpty();
        assertThat(page.select("h2").eachText()).containsExactly("Second", "Third");
    }

    @Test
    void theSourceHasLineFeedsOnly() {
        assertThat(PolicyMarkdown.of("# P\r\n\r\nx\ry").source()).isEqualTo("# P\n\nx\ny");
    }

    @Test
    void theFingerprintIsThatOfTheSourcesBytes() {
        assertThat(PolicyMarkdown.of("# Ä").sha256())
                .isEqualTo("e6f2cde020d9014ebae67e73e15b834d8b943c4e546eb75cc7441d5a1138d052");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick=\"alert(1)\">b</b> c",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<style>*{display:none}</style>",
                "<svg onload=alert(1)><circle/></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "![x](https://evil.example/track.gif)",
                "![x](javascript:alert(1))",
                "```html\n<script>alert(1)</script>\n```",
                "| a |\n| --- |\n| <script>alert(1)</script> |",
                "## <script>alert(1)</script> {#x}",
                "<!-- --><script>alert(1)</script>",
                "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<div>\n\n*x*\n\n</div>",
                "<form action=https://evil.example><input name=x></form>"
            })
    void activeContentIsHarmless(String body) {
        Document page = page("# P\n\n" + body + "\n\nafter");
        assertThat(page.select(
                        "script, img, iframe, style, svg, form, input, object, embed, link, meta, math, noscript, div"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).isIn("id", "href", "rel", "start"));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(https?|mailto):.*");
            }
        }
        assertThat(page.text()).contains("after");
    }

    @Test
    void whatIsRemovedIsTold() {
        var text = PolicyMarkdown.of(
                "# P\n\n<script>alert(1)</script>\n\n![logo](https://x.example/a.gif)\n\n\u202Eevil\u202C\u0007");
        assertThat(text.removals())
                .containsExactly(
                        "characters that turn the reading direction",
                        "control characters",
                        "raw HTML: <script>alert(1)</script>",
                        "image: https://x.example/a.gif");
    }

    @Test
    void theWordsOfAnImageStay() {
        assertThat(page("# P\n\na ![the *logo*](https://x.example/a.gif) b").text())
                .isEqualTo("a the logo b");
    }

    @Test
    void charactersThatTurnTheDirectionAreGone() {
        var text = PolicyMarkdown.of("# \u202EP\n\na\u2066b\u2069c\u200Fd\u061Ce");
        assertThat(text.html()).contains("abcde");
        assertThat(text.title()).isEqualTo("P");
        assertThat(text.source()).doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u061C\\u200E\\u200F]");
    }

    @Test
    void expressionsAreWordsLikeOthers() {
        assertThat(page("# P\n\n#{7\\*7} ${7\\*7} `#{7*7}` {{7\\*7}}").text())
                .isEqualTo("#{7*7} ${7*7} #{7*7} {{7*7}}");
    }

    @Test
    void linksToPagesAndMailboxesStayAndCannotReachBack() {
        Document page = page("# P\n\n[a](https://a.example/b?c=d&e=f) <mailto:x@y.example> [z](http://z.example)");
        assertThat(page.select("a").eachAttr("href"))
                .containsExactly("https://a.example/b?c=d&e=f", "mailto:x@y.example", "http://z.example");
        assertThat(page.select("a[rel~=noopener]")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\n"})
    void aBlankTextIsRefused(String text) {
        assertThatThrownBy(() -> PolicyMarkdown.of(text))
                .isInstanceOf(UnreadablePolicyTextException.class)
                .hasMessage("error.policy-blank");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String text = "# P\n\n" + "x".repeat(PolicyMarkdown.LONGEST);
        assertThatThrownBy(() -> PolicyMarkdown.of(text))
                .isInstanceOf(UnreadablePolicyTextException.class)
                .hasMessage("error.policy-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "*", "[", "![", "**a ", "`", "<a><b>"})
    @Timeout(20)
    void deepNestingIsRefusedOrBounded(String opening) {
        String text = "# P\n\n" + opening.repeat(20_000) + "x";
        try {
            assertThat(PolicyMarkdown.of(text).html()).isNotNull();
        } catch (UnreadablePolicyTextException refused) {
            assertThat(refused).hasMessage("error.policy-too-deep");
        }
    }

    @Test
    void aHugeTableIsRendered() {
        String text = "# P\n\n| a | b |\n| --- | --- |\n" + "| one | two |\n".repeat(20_000);
        assertThat(page(text).select("tbody tr")).hasSize(20_000);
    }

    private static Document page(String markdown) {
        return Jsoup.parseBodyFragment(PolicyMarkdown.of(markdown).html());
    }

    private static List<String> ids(String markdown) {
        return page(markdown).select("h2, h3").eachAttr("id");
    }
}
