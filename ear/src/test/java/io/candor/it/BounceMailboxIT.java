package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.candor.ejb.notice.bounce.BounceTask;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.subscriber.SubscriberQueries;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.subscriber.Suppression;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A notice goes out, one of its mails comes back into the platform's mailbox, and the task that reads it finds out whose it was. */
@ExtendWith(ArquillianExtension.class)
class BounceMailboxIT {

    @Inject
    private NoticeScene scene;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private BounceTask reading;

    @Inject
    private TaskScheduling tasks;

    @Inject
    private TaskEngine engine;

    @Inject
    private SubscriberQueries subscribers;

    @Inject
    private ApplicationClock clock;

    private GreenMail server;
    private GreenMailUser mailbox;

    @BeforeEach
    void aMailboxAndATenant() {
        server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        String user = System.getenv("CANDOR_BOUNCE_IMAP_USER");
        mailbox = server.setUser(user, user, System.getenv("CANDOR_BOUNCE_IMAP_PASSWORD"));
        scene.begin();
        scene.list(3);
    }

    @AfterEach
    void end() {
        server.stop();
        clock.reset();
    }

    @Test
    void aMailThatComesBackEndsItsDeliveryAndItsAddress() throws Exception {
        int number = scene.approved();
        String bounced;
        String forged;
        try (var sink = new SmtpSink()) {
            scene.schedule(number, 31);
            scene.awaitDone(number);
            assertThat(scene.row(number).count(DeliveryState.SENT)).isEqualTo(3);
            bounced = sink.returnPath(address(0));
            String other = sink.returnPath(address(1));
            assertThat(bounced)
                    .startsWith("bounces+")
                    .endsWith("@candor.example")
                    .isNotEqualTo(other);
            forged = other.replace("bounces+", "bounces+0");
        }
        arrives(report(bounced, address(0)));
        arrives(report(forged, address(1)));
        tasks.wake(reading, "operator", new BounceTask.Look("operator"));
        engine.runDue();
        NoticeScene.await(() -> scene.row(number).count(DeliveryState.BOUNCED) == 1);
        assertThat(scene.row(number).count(DeliveryState.SENT)).isEqualTo(2);
        assertThat(suppression(0)).contains(Suppression.BOUNCED);
        assertThat(suppression(1)).as("what nobody can prove is not believed").isEmpty();
        NoticeScene.await(() -> folder().getMessageCount() == 0 || folder().getUnseenCount() == 0);
        scene.runAsOwner(() -> publishing.withdraw(number));
        int next = scene.approved();
        try (var sink = new SmtpSink()) {
            scene.schedule(next, 31);
            scene.awaitDone(next);
            assertThat(sink.recipients())
                    .as("nobody writes to it again")
                    .containsExactlyInAnyOrder(address(1), address(2));
        }
        assertThat(scene.row(next).count(DeliveryState.SUPPRESSED)).isEqualTo(1);
    }

    private Optional<Suppression> suppression(int person) {
        return scene.asOwner(() -> subscribers.find(new EmailAddress(address(person))))
                .orElseThrow()
                .suppression();
    }

    private void arrives(String mail) throws Exception {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
    }

    private MailFolder folder() {
        try {
            return server.getManagers().getImapHostManager().getInbox(mailbox);
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a mail server writes it. @source RFC 3464, appendix E */
    private static String report(String returnPath, String recipient) {
        return String.join(
                "\r\n",
                List.of(
                        "Return-Path: <>",
                        "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
                        "To: " + returnPath,
                        "Subject: Undelivered Mail Returned to Sender",
                        "Auto-Submitted: auto-replied",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"edge\"",
                        "",
                        "--edge",
                        "Content-Type: text/plain; charset=us-ascii",
                        "",
                        "<" + recipient + ">: host mx.example.org said: 550 5.1.1 User unknown",
                        "",
                        "--edge",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.example.org",
                        "",
                        "Final-Recipient: rfc822; " + recipient,
                        "Action: failed",
                        "Status: 5.1.1",
                        "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
                        "",
                        "--edge",
                        "Content-Type: text/rfc822-headers",
                        "",
                        "To: " + recipient,
                        "",
                        "--edge--",
                        ""));
    }

    private static int port() {
        return Integer.parseInt(System.getenv().getOrDefault("CANDOR_BOUNCE_IMAP_PORT", "1143"));
    }

    private static String address(int person) {
        return "person" + person + "@example.org";
    }
}
