package io.candor.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.candor.ejb.mail.relay.MailSettingsTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailRelayTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:15:30Z"), ZoneOffset.UTC);

    @Test
    void aMailTravelsWithBothFormsAndItsOwnName() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            relay(stub).hand(mail("Größe & Farbe", "Müller & Söhne"), null);
            assertThat(stub.lines())
                    .contains("MAIL FROM:<no-reply@candor.example>", "RCPT TO:<jo@mail.example>")
                    .contains("Message-ID: <" + ID + "@centre.example>")
                    .contains("To: jo@mail.example", "Auto-Submitted: auto-generated", "Content-Language: de")
                    .contains("Date: Mon, 4 May 2026 10:15:30 +0000 (UTC)")
                    .contains("Content-Type: text/plain; charset=UTF-8", "Content-Type: text/html; charset=UTF-8")
                    .anyMatch(line -> line.startsWith("Subject: =?UTF-8?"))
                    .anyMatch(line -> line.startsWith("EHLO centre.example"));
        }
    }

    @Test
    void theSameMailHasTheSameNameEachTime() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            relay(stub).hand(mail("One", "Somebody"), null);
            relay(stub).hand(mail("One", "Somebody"), null);
            assertThat(stub.lines().stream().filter(line -> line.startsWith("Message-ID:")))
                    .hasSize(2)
                    .containsOnly("Message-ID: <" + ID + "@centre.example>");
        }
    }

    @Test
    void noTextEndsAHeader() {
        for (String end : List.of("\r\n", "\n", "\r", "\u0000", "\u2028", "\u0085", "\u000b")) {
            String text = "Hello" + end + "Bcc: victim@mail.example";
            assertThatThrownBy(() -> mail(text, "Somebody")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> mail("Hello", text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Mail(ID, "a", "jo@mail.example" + end, "en", "a", "a", "a", "a", null))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(MailSending.line(text))
                    .doesNotContain(end)
                    .startsWith("Hello")
                    .contains("Bcc: victim");
        }
    }

    @Test
    void whatSomebodyTypedAddsNoHeaderAndNoRecipient() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            String typed = MailSending.line("Acme\r\nBcc: victim@mail.example\r\n\r\n<b>body</b>");
            relay(stub).hand(mail(typed, typed), null);
            List<String> head = stub.lines()
                    .subList(stub.lines().indexOf("DATA"), stub.lines().indexOf(""));
            assertThat(head)
                    .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("bcc"));
            assertThat(stub.lines().stream().filter(line -> line.startsWith("RCPT")))
                    .hasSize(1);
        }
    }

    @Test
    void aRefusalForGoodIsToldFromOneForNow() throws IOException {
        assertThat(failure("550 5.1.1 <jo@mail.example> unknown").isLasting()).isTrue();
        assertThat(failure("550 5.1.1 <jo@mail.example> unknown").getMessage()).isEqualTo("SMTP 550 5.1.1");
        assertThat(failure("450 4.2.1 <jo@mail.example> later").isLasting()).isFalse();
        assertThat(failure("450 4.2.1 <jo@mail.example> later").getMessage()).isEqualTo("SMTP 450 4.2.1");
        assertThat(failure("530 5.7.0 sign in first").isLasting()).isFalse();
    }

    @Test
    void aRelayThatIsNotThereIsTriedAgain() throws IOException {
        var stub = new SmtpStub("250 ok");
        MailRelay relay = relay(stub);
        stub.close();
        MailFailureException failure =
                catchThrowableOfType(MailFailureException.class, () -> relay.hand(mail("One", "Somebody"), null));
        assertThat(failure.isLasting()).isFalse();
    }

    private static MailFailureException failure(String reply) throws IOException {
        try (var stub = new SmtpStub(reply)) {
            return catchThrowableOfType(
                    MailFailureException.class, () -> relay(stub).hand(mail("One", "Somebody"), null));
        }
    }

    static MailRelay relay(SmtpStub stub) {
        return new MailRelay(
                CLOCK,
                MailSettingsTest.of("CANDOR_SMTP_HOST", "127.0.0.1", "CANDOR_SMTP_PORT", "" + stub.port()),
                "centre.example");
    }

    private static Mail mail(String subject, String sender) {
        return new Mail(ID, sender, "jo@mail.example", "de", subject, "Wörter", "<p>Wörter</p>", "trial", null);
    }
}
