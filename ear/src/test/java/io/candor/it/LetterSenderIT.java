package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.member.MemberInviting;
import io.candor.ejb.member.MemberListQueries;
import io.candor.ejb.notice.bounce.BounceOutcome;
import io.candor.ejb.notice.bounce.BounceSorting;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.subscriber.Subscribing;
import io.candor.ejb.tenant.sender.SenderEditing;
import io.candor.ejb.tenant.sender.SenderQueries;
import io.candor.ejb.tenant.sender.SenderRecords.Purpose;
import io.candor.ejb.tenant.sender.SenderRecords.Wanted;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.domain.HostName;
import io.candor.persistence.tenant.sender.SenderChoice;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters to single people: from the tenant's own sender and signed by it while that is proved, and what comes back is noted. */
@ExtendWith(ArquillianExtension.class)
class LetterSenderIT {

    @Inject
    private NoticeScene scene;

    @Inject
    private SenderEditing editing;

    @Inject
    private SenderQueries senders;

    @Inject
    private Subscribing subscribing;

    @Inject
    private MemberInviting inviting;

    @Inject
    private MemberListQueries members;

    @Inject
    private MailSending sending;

    @Inject
    private BounceSorting sorting;

    @Inject
    private InTenant inTenant;

    private NameServer names;
    private SmtpSink sink;
    private String domain;

    @BeforeEach
    void aTenantWithAProvedSender() throws Exception {
        names = new NameServer();
        sink = new SmtpSink();
        scene.begin();
        domain = "mail." + scene.slug() + ".example";
        scene.runAsOwner(() -> editing.save(
                new SenderChoice("Operno tells", "notices", HostName.parse(domain), "answers@operno.example")));
        publish(Purpose.KEY);
        publish(Purpose.RETURNING);
        scene.asOwner(editing::check);
    }

    @AfterEach
    void end() throws Exception {
        sink.close();
        names.close();
        scene.end();
    }

    @Test
    void aConfirmationComesFromTheTenantsSenderAndIsSignedByIt() throws Exception {
        String mail = confirmation("jo@mail.example");
        assertThat(mail)
                .contains("From: Operno tells <notices@" + domain + ">\n", "Reply-To: answers@operno.example\n")
                .contains("To: jo@mail.example\n", "Auto-Submitted: auto-generated\n");
        assertThat(sink.returnPath("jo@mail.example")).startsWith("bounces+").endsWith("@candor-bounces." + domain);
        List<SignatureRecord> signatures = verified(mail);
        assertThat(signatures).hasSize(1);
        assertThat(signatures.get(0).getDToken()).hasToString(domain);
        assertThat(signatures.get(0).getHeaders().stream().map(Object::toString).map(String::toLowerCase))
                .contains("from", "to", "subject", "reply-to", "message-id");
        assertThatThrownBy(() -> verified(mail.replace("To: jo@mail.example", "To: ho@mail.example")))
                .isInstanceOf(FailException.class);
    }

    @Test
    void wordsThatLookLikePlacesStayWords() throws Exception {
        inTenant.call(
                scene.tenant(),
                () -> sending.send(
                        new EmailAddress("kim@mail.example"),
                        new Letter("en", "A ${name} and ${}", List.of("Costs ${} and ${why}."), null, List.of()),
                        "test",
                        null));
        String mail = await("kim@mail.example");
        assertThat(mail).contains("Costs ${} and ${why}.");
        assertThat(verified(mail)).hasSize(1);
    }

    @Test
    void withoutItsKeyLettersComeFromThePlatformsSenderAndReturnAllTheSame() throws Exception {
        names.forget(record(Purpose.KEY).name());
        scene.asOwner(editing::check);
        assertThat(confirmation("lee@mail.example"))
                .contains("From: Operno <no-reply@candor.example>\n")
                .doesNotContain("DKIM-Signature");
        assertThat(sink.returnPath("lee@mail.example")).startsWith("bounces+").endsWith("@candor.example");
    }

    @Test
    void anInvitationThatComesBackIsMarkedAndAForgedOneIsNot() throws Exception {
        UUID id = scene.asOwner(() -> inviting.invite(new EmailAddress("gone@mail.example"), MemberRole.AUDITOR, "en"));
        String mail = await("gone@mail.example");
        assertThat(verified(mail)).hasSize(1);
        String path = sink.returnPath("gone@mail.example");
        int last = path.indexOf('@') - 1;
        String wrong = path.substring(0, last) + (path.charAt(last) == '0' ? '1' : '0') + path.substring(last + 1);
        assertThat(sorting.sort(failed(wrong, mail))).isEqualTo(BounceOutcome.FORGED);
        assertThat(isUndeliverable(id)).isFalse();
        assertThat(sorting.sort(failed(path, mail))).isEqualTo(BounceOutcome.NOTED);
        assertThat(sorting.sort(failed(path, mail))).as("the same again").isEqualTo(BounceOutcome.NOTED);
        assertThat(isUndeliverable(id)).isTrue();
    }

    private boolean isUndeliverable(UUID invitation) {
        return scene.asOwner(members::invitations).stream()
                .anyMatch(row -> row.id().equals(invitation) && row.undeliverable());
    }

    private String confirmation(String address) throws InterruptedException {
        inTenant.call(scene.tenant(), () -> {
            subscribing.ask(new EmailAddress(address), "en", Set.of(NoticeTopic.POLICY));
            return null;
        });
        return await(address);
    }

    private String await(String address) throws InterruptedException {
        NoticeScene.await(() -> sink.recipients().contains(address));
        return sink.mails().get(sink.recipients().indexOf(address));
    }

    /** By a library that has no part in signing, with the key that the page gives for the DNS. */
    private List<SignatureRecord> verified(String mail) throws Exception {
        String travelled = mail.replace("\n..", "\n.").replace("\n", "\r\n");
        return new DKIMVerifier((methods, selector, of) -> {
                    Wanted key = record(Purpose.KEY);
                    assertThat(selector + "._domainkey." + of).isEqualTo(key.name());
                    return List.of(key.value());
                })
                .verify(new ByteArrayInputStream(travelled.getBytes(StandardCharsets.UTF_8)));
    }

    private Wanted record(Purpose purpose) {
        return scene.asOwner(senders::sender).orElseThrow().records().stream()
                .filter(wanted -> wanted.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private void publish(Purpose purpose) {
        names.publish(record(purpose));
    }

    private static byte[] failed(String to, String mail) {
        String name = mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
        return String.join(
                        "\r\n",
                        "From: MAILER-DAEMON@mail.example",
                        "To: " + to,
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "It came back.",
                        "--b",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mail.example",
                        "",
                        "Final-Recipient: rfc822; gone@mail.example",
                        "Action: failed",
                        "Status: 5.1.1",
                        "",
                        "--b",
                        "Content-Type: text/rfc822-headers",
                        "",
                        name,
                        "",
                        "--b--")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
