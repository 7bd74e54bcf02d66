package io.candor.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses whose name stands in quotes travel as they are, and nothing inside the quotes is more than a name. */
class QuotedNameTest {

    @BeforeAll
    static void makeKeys() throws Exception {
        MailLineTest.makeKeys();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a b\"@mail.example",
                "\"a  b\"@mail.example",
                "\"a,b\"@mail.example",
                "\"a@b\"@mail.example",
                "\"> size=1\"@mail.example",
                "\"x>\\\" <y@z.example\"@mail.example",
                "\"a\\\\\"@mail.example",
                "\"a\\\"b\"@mail.example"
            })
    void itIsWrittenToAsItIs(String recipient) throws Exception {
        try (var stub = new SmtpStub("250 ok")) {
            MailRelayTest.relay(stub).hand(letter(recipient), null);
            MailLineTest.line(stub.port())
                    .hand(MailLineTest.mail("One", recipient), "bounces+1@candor.example", () -> {});
            assertThat(stub.lines().stream().filter(line -> line.startsWith("RCPT")))
                    .containsExactly("RCPT TO:<" + recipient + ">", "RCPT TO:<" + recipient + ">");
            assertThat(stub.lines().stream().filter(line -> line.startsWith("To:")))
                    .containsExactly("To: <" + recipient + ">", "To: " + recipient);
            assertThat(stub.lines())
                    .contains("MAIL FROM:<bounces+1@candor.example>")
                    .contains("List-Unsubscribe: <https://centre.example/leave/x>");
        }
        byte[] written = MailLineTest.written(MailLineTest.mail("One", recipient));
        assertThat(MailLineTest.verifier().verify(new ByteArrayInputStream(written)))
                .hasSize(1);
    }

    @Test
    void quotesHideNoLineEnd() throws IOException {
        for (String recipient : new String[] {
            "\"a\r\nBcc: b\"@mail.example", "\"a b\"@mail.example\r\n", "\"ab\"@mail.example", "\"A b\"@mail.example"
        }) {
            assertThatThrownBy(() -> letter(recipient)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MailLineTest.mail("One", recipient)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Mail letter(String recipient) {
        return new Mail(new UUID(1, 2), "Somebody", recipient, "de", "One", "Wörter", "<p>Wörter</p>", "trial", null);
    }
}
