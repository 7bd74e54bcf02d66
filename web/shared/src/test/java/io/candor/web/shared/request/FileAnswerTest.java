package io.candor.web.shared.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a file is called on its way out. */
class FileAnswerTest {

    @Test
    void aPlainNameStaysAsItIs() {
        assertThat(disposition("ORC-7K3M-Q9TX.zip"))
                .isEqualTo("attachment; filename=\"ORC-7K3M-Q9TX.zip\"; filename*=UTF-8''ORC-7K3M-Q9TX.zip");
    }

    @Test
    void lettersOfAllScriptsAreKept() {
        assertThat(disposition("Vollmacht Müller.pdf"))
                .contains("filename=\"Vollmacht M_ller.pdf\"", "filename*=UTF-8''Vollmacht%20M%C3%BCller.pdf");
    }

    @Test
    void noNameEndsTheHeaderOrLeavesTheFolder() {
        assertThat(disposition("a\"; x=\r\nSet-Cookie: b/../../c.pdf"))
                .doesNotContain("\r", "\n", "/..", "\"; x")
                .startsWith("attachment; filename=\"a__ x___Set-Cookie_ b_");
    }

    private static String disposition(String name) {
        return new FileAnswer(name, "application/pdf", 1).disposition();
    }
}
