package io.candor.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailLayoutTest {

    private static final MailLayout.Sender SENDER =
            new MailLayout.Sender("Acme & <Sons>", "#123456", "#abcdef", "Candor wrote this.");

    private final Letter letter = new Letter(
            "en",
            "Join <Acme>",
            List.of("Hello ${accent} & <script>alert(1)</script>", "Second."),
            new Letter.Action("Open it", URI.create("https://centre.example/join?a=1&b=%22")),
            List.of("Valid for 7 days."));

    @Test
    void whatIsSaidIsNeverTakenForHtml() {
        String html = MailLayout.html(letter, SENDER);
        assertThat(html)
                .contains("Hello ${accent} &amp; &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Acme &amp; &lt;Sons&gt;")
                .contains("href=\"https://centre.example/join?a=1&amp;b=%22\"")
                .doesNotContain("<script");
        assertThat(html.replace("Hello ${accent}", "")).doesNotContain("${");
    }

    @Test
    void thePlainTextSaysTheSame() {
        assertThat(MailLayout.text(letter, SENDER)).isEqualTo("""
                Hello ${accent} & <script>alert(1)</script>

                Second.

                Open it:
                https://centre.example/join?a=1&b=%22

                Valid for 7 days.

                --\s
                Acme & <Sons>
                Candor wrote this.
                """);
    }

    @Test
    void aLetterWithoutAnActionHasNoButton() {
        var plain = new Letter("en", "Read this", List.of("Words."), null, List.of());
        assertThat(MailLayout.html(plain, SENDER)).doesNotContain("<a ");
    }

    @Test
    void anActionLeadsToTheWebAlone() {
        assertThatThrownBy(() -> new Letter.Action("x", URI.create("javascript:alert(1)")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
