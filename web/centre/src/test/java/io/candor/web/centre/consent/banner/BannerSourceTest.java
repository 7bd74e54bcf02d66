package io.candor.web.centre.consent.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannerSourceTest {

    @Test
    void commentsAndIndentationOfAScriptGo() {
        assertThat(BannerSource.script("// why\n  const a = 1; // stays\n\n    b('//');\n"))
                .isEqualTo("const a = 1; // stays\nb('//');");
    }

    @Test
    void commentsAndSpaceOfAStyleSheetGo() {
        assertThat(BannerSource.style("/* why\n so */\n#a,\n#b {\n  color: red;\n  margin: 0 auto;\n}\n"))
                .isEqualTo("#a,#b{color:red;margin:0 auto}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banner.js", "closed.js"})
    void noTextOrCommentOfAScriptRunsOverSeveralLines(String name) throws IOException {
        // What is taken away line by line must not stand inside a text.
        assertThat(read(name)).doesNotContain("`", "/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banner.js", "closed.js"})
    void aScriptTakesNoTextForMarkupOrProgram(String name) throws IOException {
        assertThat(read(name))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(");
    }

    @Test
    void noTextEndsTheScriptThatHoldsIt() {
        var text = Map.of("label", "</script><!-- \u2028 \u2029 \"quoted\" \\");
        assertThat(BannerJson.write(text))
                .isEqualTo("{\"label\":\"\\u003c/script>\\u003c!-- \\u2028 \\u2029 \\\"quoted\\\" \\\\\"}");
    }

    @Test
    void aClosedCentreGrantsNothingAndAsksNothing() {
        assertThat(BannerSource.closed())
                .contains("'consent', 'default'", "ad_storage: 'denied'", "analytics_storage: 'denied'")
                .doesNotContain("cookie");
    }

    private static String read(String name) throws IOException {
        try (InputStream file = BannerSource.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
