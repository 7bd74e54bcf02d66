package io.candor.ejb.notice.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.candor.ejb.mail.box.ImapAccess;
import io.candor.ejb.mail.box.ImapAccess.Protection;
import io.candor.ejb.mail.box.ImapException;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BounceBoxTest {

    private static final String USER = "bounces@candor.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final List<BounceOutcome> told = new ArrayList<>();
    private GreenMailUser user;

    @BeforeEach
    void start() throws Exception {
        server.start();
        user = server.setUser(USER, USER, "word");
        for (String sample : List.of("postfix", "absent", "yahoo-complaint")) {
            deliver(Samples.mail(sample));
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsNotedIsGoneAndTheRestIsLeftAndReadOnce() throws Exception {
        assertThat(read("word", BounceBoxTest::sorted)).isFalse();
        assertThat(told).containsExactly(BounceOutcome.NOTED, BounceOutcome.OTHER, BounceOutcome.NOTED);
        assertThat(inbox().getMessageCount()).isEqualTo(1);
        read("word", BounceBoxTest::sorted);
        assertThat(told).hasSize(3);
    }

    @Test
    void whatCouldNotBeNotedComesAgain() throws Exception {
        assertThatThrownBy(() -> read("word", raw -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(inbox().getMessageCount()).isEqualTo(3);
        read("word", BounceBoxTest::sorted);
        assertThat(told).hasSize(3);
    }

    @Test
    void manyAreReadInSeveralGoes() throws Exception {
        for (int i = 0; i < BounceBox.MOST; i++) {
            deliver(Samples.mail("absent"));
        }
        assertThat(read("word", BounceBoxTest::sorted)).isTrue();
        assertThat(told).hasSize(BounceBox.MOST);
        assertThat(read("word", BounceBoxTest::sorted)).isFalse();
        assertThat(told).hasSize(BounceBox.MOST + 3);
    }

    @Test
    void whyItCannotBeReadIsTold() {
        assertThatThrownBy(() -> read("another", BounceBoxTest::sorted))
                .isInstanceOfSatisfying(
                        ImapException.class,
                        refused -> assertThat(refused.trouble()).isEqualTo(ImapException.Trouble.SIGN_IN));
    }

    private static BounceOutcome sorted(byte[] raw) {
        return BounceParsing.parse(raw).isPresent() ? BounceOutcome.NOTED : BounceOutcome.OTHER;
    }

    private boolean read(String password, Function<byte[], BounceOutcome> sorting) throws ImapException {
        int port = server.getImap().getPort();
        return new BounceBox(new ImapAccess("127.0.0.1", port, Protection.OFF, USER, password, "INBOX"))
                .read(sorting, told::add);
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private void deliver(byte[] raw) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        inbox().appendMessage(message, new Flags(), new Date());
    }
}
