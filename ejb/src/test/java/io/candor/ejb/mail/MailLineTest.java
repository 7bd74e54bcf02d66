package io.candor.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.mail.form.BulkText;
import io.candor.ejb.mail.relay.MailSettings;
import io.candor.ejb.mail.relay.RelaySession;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails to many: what they look like, that another library than the one that signs finds the signature good, and what relays may say. */
class MailLineTest {

    private static final Runnable NOTHING = () -> {};

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:15:30Z"), ZoneOffset.UTC);
    private static KeyPair keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    @Test
    void anotherLibraryFindsTheSignatureGood() throws Exception {
        byte[] mail = written(mail("Änderung am 1. Juni", "jo@mail.example"));
        List<SignatureRecord> signatures = verifier().verify(new ByteArrayInputStream(mail));
        assertThat(signatures).hasSize(1);
        SignatureRecord signature = signatures.get(0);
        assertThat(signature.getDToken()).hasToString("candor.example");
        assertThat(signature.getSelector()).hasToString("candor-acme");
        assertThat(signature.getHeaders().stream().map(Object::toString).map(String::toLowerCase))
                .contains("from", "to", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post");
    }

    @Test
    void aSenderOfItsOwnSignsInTheNameOfItsDomain() throws Exception {
        var own = new BulkMail.Sender(
                "Acme privacy",
                "privacy@acme.example",
                null,
                "candor1",
                keys.getPrivate().getEncoded());
        BulkMail usual = mail("Subject", "jo@mail.example");
        MailLine line = line(25);
        line.write(usual);
        byte[] mail = line.write(
                new BulkMail(usual.id(), own, usual.recipient(), usual.text(), usual.values(), usual.headers()));
        SignatureRecord signature =
                verifier().verify(new ByteArrayInputStream(mail)).get(0);
        assertThat(signature.getDToken()).hasToString("acme.example");
        assertThat(signature.getSelector()).hasToString("candor1");
        assertThat(new String(mail, StandardCharsets.UTF_8)).contains("From: Acme privacy <privacy@acme.example>\r\n");
    }

    @Test
    void aChangedMailIsFoundOut() throws Exception {
        String mail = new String(written(mail("Subject", "jo@mail.example")), StandardCharsets.ISO_8859_1);
        for (String changed : List.of(
                mail.replace("List-Unsubscribe: <https://centre", "List-Unsubscribe: <https://elsewhere"),
                mail.replace("Hello there", "Hello where"),
                mail.replace("Subject: Subject", "Subject: Object"))) {
            assertThat(changed).isNotEqualTo(mail);
            assertThatThrownBy(() ->
                            verifier().verify(new ByteArrayInputStream(changed.getBytes(StandardCharsets.ISO_8859_1))))
                    .isInstanceOf(FailException.class);
        }
    }

    @Test
    void aMailSaysHowToLeaveAndHasItsOwnName() throws Exception {
        String mail = new String(written(mail("Subject", "jo@mail.example")), StandardCharsets.UTF_8);
        assertThat(mail)
                .contains("Message-ID: <notice.person@centre.example>\r\n")
                .contains("List-Unsubscribe: <https://centre.example/leave/x>\r\n")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                .contains("Auto-Submitted: auto-generated\r\n")
                .contains("Reply-To: privacy@acme.example\r\n")
                .contains("From: Acme <no-reply@candor.example>\r\n");
    }

    @Test
    void placesAreFilledInBothPartsAndReadersSeeNoSeam() throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(written(mail("Änderung", "jo@mail.example"))));
        assertThat(message.getSubject()).isEqualTo("Änderung");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent())
                .isEqualTo("Hello there, Zoë & <Jo> and ${nobody}\r\n\r\nBecause  of spaces \r\n");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Hello there, größer, Zoë &amp; &lt;Jo&gt;</p>\r\n");
        assertThat(new String(written(mail("S", "jo@mail.example")), StandardCharsets.US_ASCII).lines())
                .allMatch(line -> line.length() <= 200 && line.chars().allMatch(c -> c < 127));
    }

    @Test
    void aRelayThatHangsUpBetweenMailsIsCalledAgain() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            var line = line(stub.port());
            line.hand(mail("Subject", "jo1@mail.example"), null, NOTHING);
            stub.hangUp();
            line.hand(mail("Subject", "jo2@mail.example"), null, NOTHING);
            assertThat(stub.lines().stream().filter(said -> said.startsWith("EHLO")))
                    .hasSize(2);
        }
    }

    @Test
    void aRelayThatHangsUpInsideAMailDoesNotHaveItAndIsCalledAgain() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            var line = line(stub.port());
            stub.hangUpInside();
            MailFailureException failure = catchThrowableOfType(
                    MailFailureException.class, () -> line.hand(mail("Subject", "jo@mail.example"), null, NOTHING));
            assertThat(failure).matches(found -> !found.isLasting() && found.isOfTheLine());
            line.hand(mail("Subject", "jo@mail.example"), null, NOTHING);
            assertThat(stub.lines().stream().filter(said -> said.equals(".")))
                    .as("whole mails")
                    .hasSize(1);
        }
    }

    @Test
    void whatARelaySaysToAWholeMailIsNotOfTheMailbox() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            stub.sayToMails("554 5.6.0 bad content");
            assertThat(failure(stub)).matches(failure -> failure.isLasting() && !failure.isOfTheMailbox());
            stub.sayToMails("452 4.3.1 no room");
            assertThat(failure(stub)).matches(failure -> !failure.isLasting() && !failure.isOfTheMailbox());
        }
    }

    private static MailFailureException failure(SmtpStub stub) {
        return catchThrowableOfType(
                MailFailureException.class,
                () -> line(stub.port()).hand(mail("Subject", "jo@mail.example"), null, NOTHING));
    }

    @Test
    void manyMailsGoOverOneConnection() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            var line = line(stub.port());
            for (int i = 0; i < 5; i++) {
                line.hand(mail("Subject", "jo" + i + "@mail.example"), null, NOTHING);
            }
            assertThat(stub.lines().stream().filter(said -> said.startsWith("EHLO")))
                    .hasSize(1);
            assertThat(stub.lines().stream().filter(said -> said.startsWith("RCPT")))
                    .hasSize(5);
        }
    }

    @Test
    void eachMailMayReturnToAnAddressOfItsOwn() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            var line = line(stub.port());
            line.hand(mail("Subject", "jo1@mail.example"), "bounces+1@candor.example", NOTHING);
            line.hand(mail("Subject", "jo2@mail.example"), "bounces+2@candor.example", NOTHING);
            line.hand(mail("Subject", "jo3@mail.example"), null, NOTHING);
            assertThat(stub.lines().stream().filter(said -> said.startsWith("MAIL")))
                    .containsExactly(
                            "MAIL FROM:<bounces+1@candor.example>",
                            "MAIL FROM:<bounces+2@candor.example>",
                            "MAIL FROM:<no-reply@candor.example>");
        }
    }

    @Test
    void theLineThatEndsAMailWaits() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            var line = line(stub.port());
            var before = new ArrayList<String>();
            line.hand(mail("Subject", "jo@mail.example"), null, () -> before.addAll(stub.lines()));
            assertThat(before).contains("DATA").doesNotContain(".");
            assertThat(stub.lines()).contains(".");
        }
    }

    @Test
    void aMailWhoseEndIsHeldBackIsNotTheRelays() throws IOException {
        try (var stub = new SmtpStub("250 ok")) {
            var line = line(stub.port());
            MailFailureException failure = catchThrowableOfType(
                    MailFailureException.class,
                    () -> line.hand(mail("Subject", "jo1@mail.example"), null, () -> {
                        throw new IllegalStateException("the mail before is not noted");
                    }));
            assertThat(failure).matches(of -> of.isOfTheLine() && !of.isLasting());
            line.hand(mail("Subject", "jo2@mail.example"), null, NOTHING);
            assertThat(stub.lines().stream().filter(said -> said.startsWith("RCPT")))
                    .hasSize(2);
            assertThat(stub.lines().stream().filter("."::equals)).hasSize(1);
        }
    }

    @Test
    void whatARelaySaysIsUnderstood() throws IOException {
        assertThat(said("550 5.1.1 no such user")).matches(failure -> failure.isLasting() && failure.isOfTheMailbox());
        assertThat(said("550 no such user")).matches(failure -> failure.isLasting() && failure.isOfTheMailbox());
        assertThat(said("553 5.1.8 sender's domain does not exist"))
                .matches(failure -> failure.isLasting() && !failure.isOfTheMailbox());
        assertThat(said("554 5.7.1 not wanted")).matches(failure -> failure.isLasting() && !failure.isOfTheMailbox());
        assertThat(said("451 4.7.1 later")).matches(failure -> !failure.isLasting() && !failure.isOfTheLine());
        assertThat(said("421 4.3.2 closing")).matches(failure -> !failure.isLasting() && failure.isOfTheLine());
        MailFailureException nobody = catchThrowableOfType(
                MailFailureException.class, () -> line(1).hand(mail("S", "jo@mail.example"), null, NOTHING));
        assertThat(nobody).matches(failure -> !failure.isLasting() && failure.isOfTheLine());
    }

    @Test
    void noHeaderCanBeAdded() {
        assertThatThrownBy(() -> mail("a\r\nBcc: b@mail.example", "jo@mail.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail("Subject", "jo@mail.example\r\nBcc: b@mail.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MailFailureException said(String reply) throws IOException {
        try (var stub = new SmtpStub(reply)) {
            return catchThrowableOfType(
                    MailFailureException.class,
                    () -> line(stub.port()).hand(mail("Subject", "jo@mail.example"), null, NOTHING));
        }
    }

    static byte[] written(BulkMail mail) throws Exception {
        return line(25).write(mail);
    }

    static DKIMVerifier verifier() {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return new DKIMVerifier((methods, selector, domain) -> List.of("v=DKIM1; k=rsa; p=" + key));
    }

    static MailLine line(int port) {
        Map<String, String> variables =
                Map.of("CANDOR_SMTP_HOST", "localhost", "CANDOR_SMTP_PORT", String.valueOf(port));
        MailSettings settings =
                MailSettings.of(variable -> Optional.ofNullable(variables.get(variable)), "off", "centre.example");
        return line(settings);
    }

    static MailLine line(MailSettings settings) {
        return new MailLine(null, new RelaySession(settings), CLOCK, "centre.example");
    }

    static BulkMail mail(String subject, String recipient) {
        return new BulkMail(
                "notice.person",
                new BulkMail.Sender(
                        "Acme",
                        "privacy@acme.example",
                        "candor-acme",
                        keys.getPrivate().getEncoded()),
                recipient,
                new BulkText(
                        "de",
                        subject,
                        "Hello there, ${name} and ${nobody}\n\nBecause  of spaces \n",
                        "<p>Hello there, größer, ${name}</p>\n",
                        Set.of("name")),
                Map.of("name", "Zoë & <Jo>"),
                Map.of(
                        "List-Unsubscribe", "<https://centre.example/leave/x>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
}
