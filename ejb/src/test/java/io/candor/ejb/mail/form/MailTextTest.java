package io.candor.ejb.mail.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Plain text on its way into a mail. */
class MailTextTest {

    @Test
    void longLinesAreBrokenAtSpacesAndNothingIsLost() {
        String text = "Somebody, probably you, asked to be told when it changes. "
                .repeat(9)
                .strip();
        String wrapped = MailText.wrapped(text);
        assertThat(wrapped.lines()).allMatch(line -> line.length() <= 76);
        assertThat(wrapped.strip().replace('\n', ' ')).isEqualTo(text);
    }

    @Test
    void whatIsIndentedStaysSo() {
        assertThat(MailText.wrapped("  " + "word ".repeat(40).strip()).lines())
                .allMatch(line -> line.startsWith("  word"));
    }

    @Test
    void anAddressStaysInOnePiece() {
        String address = "https://centre.example/notices/leave/" + "x".repeat(90) + "?lang=en";
        assertThat(MailText.wrapped("Leave:\n" + address + "\n")).isEqualTo("Leave:\n" + address + "\n");
    }

    @Test
    void aNumberStaysWithItsUnit() {
        for (int i = 55; i < 80; i++) {
            assertThat(MailText.wrapped("x".repeat(i) + " for 17 months more")).contains("17 months");
        }
    }

    @Test
    void emptyLinesAndTheLineAboveASignatureStay() {
        assertThat(MailText.wrapped("a\n\n-- \nAcme\n")).isEqualTo("a\n\n-- \nAcme\n");
    }
}
