package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestDeskFileQueries;
import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Filter;
import io.candor.ejb.request.handling.RequestQueueQueries.Order;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.ejb.request.mailbox.ArrivedMail;
import io.candor.ejb.request.mailbox.MailFiling;
import io.candor.ejb.request.mailbox.MailboxEditing;
import io.candor.ejb.request.mailbox.MailboxQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.intake.RequestChannel;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Fault;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Place;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Protection;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails become requests, once, with the clock at their arrival; and the mailbox belongs to its tenant. */
@ExtendWith(ArquillianExtension.class)
class MailboxIT {

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private MailFiling filing;

    @Inject
    private MailboxEditing editing;

    @Inject
    private MailboxQueries mailboxes;

    @Inject
    private RequestQueueQueries queue;

    @Inject
    private RequestDeskQueries desks;

    @Inject
    private RequestDeskFileQueries attached;

    @Inject
    private TaskEngine tasks;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String owner;

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
    }

    @Test
    void aMailMakesOneRequestWithItsClockAtTheArrival() {
        Instant arrived = clock.instant().minus(Duration.ofHours(5));
        ArrivedMail inquiry = mail("1", "Re: Privacy Policy Inquiry", arrived);
        file(inquiry);
        file(inquiry);
        file(mail("2", "Hello", clock.instant().plus(Duration.ofDays(3))));
        List<RequestFacts> all = open();
        assertThat(all).hasSize(2).allMatch(row -> row.asked().types().equals(List.of(RequestType.INQUIRY)));
        assertThat(all).allMatch(row -> row.asked().channel() == RequestChannel.MAIL);
        assertThat(all).allMatch(row -> !row.identity().isConfirmed());
        assertThat(all.get(0).head().receivedAt()).isEqualTo(arrived);
        assertThat(all.get(0).clock().due()).as("72 hours").contains(arrived.plus(Duration.ofHours(72)));
        assertThat(all.get(1).head().receivedAt()).as("never in the future").isBeforeOrEqualTo(clock.instant());
        assertThat(caller.call(
                                owner,
                                tenant.id(),
                                () -> desks.desk(all.get(0).head().id(), "en"))
                        .content()
                        .text())
                .isEqualTo("planted wombat");
        assertThat(people.dump()).doesNotContain("planted wombat", "ada@mail.example");
        assertThat(people.tokens(all.get(0).head().reference()))
                .as("the sender is asked to prove it")
                .hasSize(1);
    }

    @Test
    void aSubjectThatNamesARightIsThatRight() {
        file(mail("3", "Please: deletion of my account", clock.instant()));
        assertThat(open().get(0).asked().types()).containsExactly(RequestType.ERASURE);
        assertThat(open()).hasSize(1);
    }

    @Test
    void whatFitsIsAttachedAndTheRestIsNamedWithItsReason() {
        List<AttachedFile> files = new ArrayList<>();
        files.add(file("setup.exe", "MZ"));
        for (int i = 0; i < 6; i++) {
            files.add(file("plantedname" + i + ".txt", "planted potoroo"));
        }
        file(mail("4", "Hello", clock.instant(), files));
        UUID id = open().get(0).head().id();
        var desk = caller.call(owner, tenant.id(), () -> desks.desk(id, "en"));
        assertThat(caller.call(owner, tenant.id(), () -> attached.of(id)))
                .extracting(RequestDeskFileQueries.FileRow::name)
                .containsExactly(
                        "plantedname0.txt",
                        "plantedname1.txt",
                        "plantedname2.txt",
                        "plantedname3.txt",
                        "plantedname4.txt");
        assertThat(desk.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains(
                                "setup.exe: it has to be a whole PDF", "plantedname5.txt: of a mail at most 5 files"));
        assertThat(desk.steps())
                .extracting(RequestDeskQueries.StepRow::step)
                .contains(RequestStep.ATTACHED, RequestStep.FILES_REFUSED);
        assertThat(people.dump()).doesNotContain("planted potoroo", "plantedname");
    }

    @Test
    void theMailboxIsReadByATaskAndBelongsToItsTenant() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> refuse(server));
            answering.setDaemon(true);
            answering.start();
            Place place = new Place("localhost", server.getLocalPort(), Protection.OFF, "privacy", "INBOX");
            caller.run(owner, tenant.id(), () -> editing.save(place, "planted quokka"));
            tasks.runDue();
            assertThat(caller.call(owner, tenant.id(), mailboxes::mailbox))
                    .hasValueSatisfying(row -> assertThat(row.fault()).isEqualTo(Fault.SIGN_IN));
            assertThat(people.dump()).doesNotContain("planted quokka");
            assertThatThrownBy(() -> caller.run(
                            owner,
                            tenant.id(),
                            () -> editing.save(
                                    new Place("127.0.0.1", server.getLocalPort(), Protection.OFF, "privacy", "INBOX"),
                                    "")))
                    .as("the password is not handed to another server")
                    .isInstanceOf(RefusedException.class);
            String agent = caller.enrol(tenant.id(), MemberRole.AGENT);
            assertThatThrownBy(() -> caller.run(agent, tenant.id(), () -> editing.save(place, "x")))
                    .isInstanceOf(EJBAccessException.class);
            TenantRef other = tenants.tenant("andron");
            String stranger = caller.enrol(other.id(), MemberRole.OWNER);
            assertThat(caller.call(stranger, other.id(), mailboxes::mailbox)).isEmpty();
            assertThatThrownBy(() -> caller.run(stranger, other.id(), editing::lookAt))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> caller.run(stranger, other.id(), editing::remove))
                    .isInstanceOf(MissingException.class);
            caller.run(owner, tenant.id(), editing::remove);
            assertThat(caller.call(owner, tenant.id(), mailboxes::mailbox)).isEmpty();
        }
    }

    private void file(ArrivedMail mail) {
        people.in(tenant, () -> {
            filing.file(mail);
            return null;
        });
    }

    private List<RequestFacts> open() {
        return caller.call(
                owner, tenant.id(), () -> queue.page(new Filter(Part.OPEN, null, null), Order.USUAL, null, 10));
    }

    private static ArrivedMail mail(String id, String subject, Instant arrived) {
        return mail(id, subject, arrived, List.of());
    }

    private static ArrivedMail mail(String id, String subject, Instant arrived, List<AttachedFile> files) {
        return new ArrivedMail(id, "Ada", "ada@mail.example", subject, "planted wombat", files, arrived);
    }

    private static AttachedFile file(String name, String content) {
        return new AttachedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes nobody's password. */
    private static void refuse(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                say(client, "* OK IMAP4rev1 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String tag = line.split(" ", 2)[0];
                    if (line.contains("CAPABILITY")) {
                        say(client, "* CAPABILITY IMAP4rev1");
                        say(client, tag + " OK done");
                    } else {
                        say(client, tag + " NO not you");
                    }
                }
            } catch (IOException gone) {
                // The test is over, or whoever talked has hung up.
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
