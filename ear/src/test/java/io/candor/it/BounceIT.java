package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.notice.bounce.BounceOutcome;
import io.candor.ejb.notice.bounce.BounceSorting;
import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.subscriber.Suppression;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails come back: what is ours is noted, once, and what is forged harms nobody. */
@ExtendWith(ArquillianExtension.class)
class BounceIT {

    @Inject
    private NoticeScene scene;

    @Inject
    private BounceSorting sorting;

    @Inject
    private NoticeDeskQueries desk;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private SubscriberQueries subscribers;

    private SmtpSink sink;
    private int number;

    @BeforeEach
    void everybodyIsTold() throws Exception {
        scene.begin();
        scene.list(5);
        number = scene.approved();
        sink = new SmtpSink();
        scene.schedule(number, 31);
        scene.awaitDone(number);
    }

    @AfterEach
    void end() throws Exception {
        sink.close();
        scene.end();
    }

    @Test
    void whatComesBackIsNotedOnceAndAComplaintEndsNoPromise() throws Exception {
        assertThat(sorting.sort(status(0, "failed", "5.1.1"))).isEqualTo(BounceOutcome.NOTED);
        assertThat(sorting.sort(status(0, "failed", "5.1.1"))).isEqualTo(BounceOutcome.NOTED);
        assertThat(sorting.sort(status(1, "failed", "5.2.2"))).isEqualTo(BounceOutcome.NOTED);
        assertThat(sorting.sort(status(2, "delayed", "4.4.1"))).isEqualTo(BounceOutcome.NOTED);
        assertThat(sorting.sort(complaint(3))).isEqualTo(BounceOutcome.NOTED);
        assertThat(sorting.sort(status(4, "delivered", "2.0.0"))).isEqualTo(BounceOutcome.NOTHING);
        assertThat(scene.row(number).count(DeliveryState.BOUNCED)).isEqualTo(1);
        assertThat(scene.row(number).count(DeliveryState.FAILED)).isEqualTo(1);
        assertThat(scene.row(number).count(DeliveryState.SENT)).isEqualTo(3);
        assertThat(scene.asOwner(() -> desk.get(scene.row(number).id())).reasons())
                .containsExactlyInAnyOrder("DSN 5.1.1: 1", "DSN 5.2.2: 1", "DSN delayed 4.4.1: 1", "ARF abuse: 1");
        assertThat(suppression(0)).contains(Suppression.BOUNCED);
        assertThat(suppression(1)).isEmpty();
        assertThat(suppression(2)).isEmpty();
        assertThat(suppression(3)).contains(Suppression.COMPLAINED);
        int before = sink.recipients().size();
        scene.runAsOwner(() -> publishing.withdraw(number));
        int next = scene.approved();
        scene.schedule(next, 31);
        scene.awaitDone(next);
        assertThat(sink.recipients().subList(before, sink.recipients().size()))
                .as("who complained still holds an account, and the policy promises a mail")
                .containsExactlyInAnyOrder(address(1), address(2), address(3), address(4));
        assertThat(scene.row(next).count(DeliveryState.SUPPRESSED)).isEqualTo(1);
    }

    @Test
    void aComplaintThatHasOnlyOurHeadersIsKnownByTheLinkInThem() {
        String mail = sink.mails().get(sink.recipients().indexOf(address(2)));
        String headers = mail.substring(0, mail.indexOf("\n\n"));
        assertThat(sorting.sort(report("feedback-report", "Feedback-Type: abuse", "abuse@candor.example", headers)))
                .isEqualTo(BounceOutcome.NOTED);
        assertThat(suppression(2)).contains(Suppression.COMPLAINED);
        String others = headers.replaceAll(
                "Message-ID: <[^>]*>",
                "Message-ID: " + header(sink.mails().get(sink.recipients().indexOf(address(3))), "Message-ID: "));
        assertThat(sorting.sort(report("feedback-report", "Feedback-Type: abuse", "abuse@candor.example", others)))
                .as("one person's link, another one's mail")
                .isEqualTo(BounceOutcome.FORGED);
        assertThat(suppression(3)).isEmpty();
    }

    @Test
    void whatIsForgedIsNotBelieved() {
        String genuine = sink.returnPath(address(0));
        char last = genuine.charAt(genuine.indexOf('@') - 1);
        String wrong = genuine.replace(last + "@", (last == '0' ? '1' : '0') + "@");
        String nobody = "bounces+" + "0".repeat(55) + "@candor.example";
        for (String to : List.of(wrong, nobody, "bounces@candor.example", address(0))) {
            String fields = "Final-Recipient: rfc822; " + address(0) + "\nAction: failed\nStatus: 5.1.1";
            assertThat(sorting.sort(report("delivery-status", fields, to, "To: " + address(0))))
                    .as(to)
                    .isEqualTo(BounceOutcome.FORGED);
        }
        assertThat(sorting.sort(
                        ("To: " + genuine + "\r\nSubject: away\r\n\r\n550 5.1.1").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(BounceOutcome.OTHER);
        assertThat(scene.row(number).count(DeliveryState.SENT)).isEqualTo(5);
        assertThat(suppression(0)).isEmpty();
    }

    private Optional<Suppression> suppression(int person) {
        return scene.asOwner(() -> subscribers.find(new EmailAddress(address(person))))
                .orElseThrow()
                .suppression();
    }

    private byte[] status(int person, String action, String code) {
        String fields = "Final-Recipient: rfc822; " + address(person) + "\nAction: " + action + "\nStatus: " + code;
        return report("delivery-status", fields, sink.returnPath(address(person)), "To: " + address(person));
    }

    private byte[] complaint(int person) {
        String fields = "Feedback-Type: abuse\nVersion: 1\nOriginal-Mail-From: " + sink.returnPath(address(person));
        return report("feedback-report", fields, "abuse@candor.example", "To: redacted");
    }

    private static byte[] report(String type, String fields, String to, String returned) {
        return List.of(
                        "From: MAILER-DAEMON@mail.example",
                        "To: " + to,
                        "Content-Type: multipart/report; report-type=" + type + "; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "It came back.",
                        "--b",
                        "Content-Type: message/" + type,
                        "",
                        type.equals("delivery-status") ? "Reporting-MTA: dns; mail.example\n\n" + fields : fields,
                        "",
                        "--b",
                        "Content-Type: text/rfc822-headers",
                        "",
                        returned,
                        "",
                        "--b--")
                .stream()
                .collect(Collectors.joining("\n"))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private static String address(int person) {
        return "person" + person + "@example.org";
    }
}
