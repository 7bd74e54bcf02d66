package io.candor.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.candor.ejb.mail.relay.MailSettings;
import io.candor.ejb.mail.relay.MailSettingsTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A relay that takes its time: either it has a mail and we know, or it has none and is asked again. */
class SlowRelayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:15:30Z"), ZoneOffset.UTC);
    private static final int TIMEOUT_MILLIS = 500;
    private static final int LONGER_MILLIS = 750;

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void whoAnswersTooLateBeforeTheEndHasNoMailAndIsAskedAgain(String word) throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            MailRelay relay = relay(stub);
            stub.waitAt(word, LONGER_MILLIS);
            MailFailureException failure =
                    catchThrowableOfType(MailFailureException.class, () -> relay.hand(mail(), null));
            assertThat(failure.isLasting()).isFalse();
            assertThat(failure.isOfTheLine()).isTrue();
            relay.hand(mail(), null);
            assertThat(wholeMails(stub)).isOne();
        }
    }

    @Test
    void whoTakesLongToTakeAWholeMailIsWaitedFor() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            stub.waitAt(".", LONGER_MILLIS);
            relay(stub).hand(mail(), null);
            assertThat(wholeMails(stub)).isOne();
            assertThat(stub.lines()).endsWith("QUIT");
        }
    }

    @Test
    void afterTheLongWaitTheUsualOneHoldsAgain() throws Exception {
        MailLineTest.makeKeys();
        try (var stub = new SmtpStub("250 ok")) {
            MailLine line = MailLineTest.line(settings(stub));
            stub.waitAt(".", LONGER_MILLIS);
            line.hand(MailLineTest.mail("One", "jo1@mail.example"), null, () -> {});
            stub.waitAt("RCPT", LONGER_MILLIS);
            line.hand(MailLineTest.mail("One", "jo2@mail.example"), null, () -> {});
            assertThat(stub.lines().stream().filter(said -> said.startsWith("EHLO")))
                    .as("given up at the second mail, and called again")
                    .hasSize(2);
            assertThat(wholeMails(stub)).isEqualTo(2);
        }
    }

    private static long wholeMails(SmtpStub stub) {
        return stub.lines().stream().filter("."::equals).count();
    }

    private static MailRelay relay(SmtpStub stub) {
        return new MailRelay(CLOCK, settings(stub), "centre.example");
    }

    private static MailSettings settings(SmtpStub stub) {
        MailSettings settings =
                MailSettingsTest.of("CANDOR_SMTP_HOST", "127.0.0.1", "CANDOR_SMTP_PORT", "" + stub.port());
        settings.properties().put("mail.smtp.timeout", String.valueOf(TIMEOUT_MILLIS));
        return settings;
    }

    private static Mail mail() {
        return new Mail(
                new UUID(1, 2), "Acme", "jo@mail.example", "de", "One", "Wörter", "<p>Wörter</p>", "trial", null);
    }
}
