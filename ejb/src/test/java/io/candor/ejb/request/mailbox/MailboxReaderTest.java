package io.candor.ejb.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.candor.ejb.request.mailbox.MailboxReader.MailboxException;
import io.candor.ejb.request.mailbox.MailboxReader.Position;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Fault;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Place;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Protection;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxReaderTest {

    private static final String USER = "privacy@operno.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final List<ArrivedMail> taken = new ArrayList<>();
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser(USER, USER, "word");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatWasThereIsLeftAloneAndWhatComesIsTakenOnce() throws Exception {
        deliver("old", "From: ada@mail.example\r\n");
        Position begun = read(new Position(0, 0, 0));
        assertThat(taken).isEmpty();
        deliver("first", "From: ada@mail.example\r\n");
        deliver("second", "From: ben@mail.example\r\n");
        deliver("broken", "");
        deliver("away", "From: cy@mail.example\r\nAuto-Submitted: auto-replied\r\n");
        Position reached = read(begun);
        assertThat(taken).extracting(ArrivedMail::text).containsExactly("first", "second");
        assertThat(taken).allMatch(mail -> mail.receivedAt() != null);
        assertThat(reached.left()).as("mails that could not be taken").isEqualTo(1);
        assertThat(read(reached)).isEqualTo(new Position(reached.validity(), reached.lastUid(), 0));
        assertThat(taken).hasSize(2);
        assertThat(inbox().getMessages())
                .filteredOn(message -> message.getFlags().contains(Flags.Flag.SEEN))
                .as("what made a request is marked as read")
                .hasSize(2);
    }

    @Test
    void manyMailsAreTakenInSeveralGoes() throws Exception {
        Position position = read(new Position(0, 0, 0));
        for (int i = 0; i < MailboxReader.MOST + 5; i++) {
            deliver("mail " + i, "From: ada@mail.example\r\n");
        }
        position = read(position);
        assertThat(taken).hasSize(MailboxReader.MOST);
        read(position);
        assertThat(taken).hasSize(MailboxReader.MOST + 5);
    }

    @Test
    void whyItCannotBeReadIsTold() {
        assertThat(fault(place(server.getImap().getPort(), "INBOX"), "another")).isEqualTo(Fault.SIGN_IN);
        assertThat(fault(place(server.getImap().getPort(), "Nowhere"), "word")).isEqualTo(Fault.FOLDER);
        assertThat(fault(place(1, "INBOX"), "word")).isEqualTo(Fault.UNREACHABLE);
        Place secured = new Place("127.0.0.1", server.getImap().getPort(), Protection.STARTTLS, USER, "INBOX");
        assertThat(fault(secured, "word")).as("never without TLS").isEqualTo(Fault.UNREACHABLE);
    }

    private Fault fault(Place place, String password) {
        var reader = new MailboxReader(place, password);
        var told = new ArrayList<Fault>();
        assertThatThrownBy(() -> reader.read(new Position(0, 0, 0), taken::add))
                .isInstanceOfSatisfying(MailboxException.class, refused -> told.add(refused.fault()));
        return told.get(0);
    }

    private Position read(Position from) throws MailboxException {
        return new MailboxReader(place(server.getImap().getPort(), "INBOX"), "word").read(from, taken::add);
    }

    private static Place place(int port, String folder) {
        return new Place("127.0.0.1", port, Protection.OFF, USER, folder);
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deliver(String text, String headers)
            throws MessagingException, com.icegreen.greenmail.store.FolderException {
        byte[] raw = (headers + "Message-ID: <" + text.replace(' ', '-') + "@mail.example>\r\n\r\n" + text)
                .getBytes(StandardCharsets.US_ASCII);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        inbox().appendMessage(message, new Flags(), new Date());
    }
}
