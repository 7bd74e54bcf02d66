package io.candor.ejb.request.mailbox;

import io.candor.persistence.request.mailbox.PrivacyMailbox.Fault;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Place;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Protection;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Properties;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Reads what is new in a mailbox, over IMAP, from the first mail behind the last one read. Nothing is moved or deleted there: a mail that makes a
 * request is marked as read, one that cannot be taken stays as it is.
 */
public final class MailboxReader {

    /** So many mails are taken in one go. */
    static final int MOST = 50;

    private static final Logger LOG = Logger.getLogger(MailboxReader.class);
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final Place place;
    private final String password;

    MailboxReader(Place place, String password) {
        this.place = place;
        this.password = password;
    }

    /**
     * How far it was read.
     *
     * @param validity under which places hold; 0 if it was not read yet
     * @param lastUid the place
     * @param left how many mails could not be taken
     */
    public record Position(long validity, long lastUid, int left) {}

    /** It could not be read. */
    static class MailboxException extends Exception {

        private final Fault fault;

        MailboxException(Fault fault, Throwable cause) {
            super(cause);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * Reads on; the first time, nothing is taken.
     *
     * @param taking what is done with each mail of a person; if it fails, the rest is read another time
     */
    Position read(Position from, Consumer<ArrivedMail> taking) throws MailboxException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(place.host(), place.port(), place.username(), password);
            try (Folder folder = store.getFolder(place.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder, from, taking);
            }
        } catch (AuthenticationFailedException refused) {
            throw new MailboxException(Fault.SIGN_IN, refused);
        } catch (FolderNotFoundException none) {
            throw new MailboxException(Fault.FOLDER, none);
        } catch (MessagingException broken) {
            throw new MailboxException(Fault.UNREACHABLE, broken);
        }
    }

    private static Position read(Folder folder, Position from, Consumer<ArrivedMail> taking) throws MessagingException {
        var uids = (UIDFolder) folder;
        long validity = uids.getUIDValidity();
        if (validity != from.validity()) {
            return new Position(validity, Math.max(0, uids.getUIDNext() - 1), 0);
        }
        Message[] fresh = uids.getMessagesByUID(from.lastUid() + 1, UIDFolder.LASTUID);
        long last = from.lastUid();
        int left = 0;
        for (int i = 0; i < Math.min(MOST, fresh.length); i++) {
            long uid = uids.getUID(fresh[i]);
            // A range that begins behind the last one has the last one in it.
            if (uid > last) {
                left += isTaken(fresh[i], taking) ? 0 : 1;
                last = uid;
            }
        }
        return new Position(validity, last, left);
    }

    private static boolean isTaken(Message message, Consumer<ArrivedMail> taking) throws MessagingException {
        try {
            Date received = message.getReceivedDate();
            byte[] raw = raw(message);
            var mail = MailParsing.parse(raw, received == null ? null : received.toInstant());
            mail.ifPresent(taking);
            message.setFlag(jakarta.mail.Flags.Flag.SEEN, mail.isPresent());
            return true;
        } catch (MailParsing.UnreadableMailException | IOException unreadable) {
            LOG.warnf("a mail stays in the mailbox: %s", unreadable.getClass().getSimpleName());
            message.setFlag(jakarta.mail.Flags.Flag.SEEN, false);
            return false;
        }
    }

    private static byte[] raw(Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            throw new IOException("too large");
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                if (bytes.size() >= LARGEST) {
                    throw new IOException("too large");
                }
                bytes.write(one);
            }

            @Override
            public void write(byte[] many, int offset, int length) throws IOException {
                if (bytes.size() + length > LARGEST) {
                    throw new IOException("too large");
                }
                bytes.write(many, offset, length);
            }
        });
        return bytes.toByteArray();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.ssl.enable", String.valueOf(place.protection() == Protection.IMPLICIT));
        properties.put("mail.imap.starttls.enable", String.valueOf(place.protection() == Protection.STARTTLS));
        properties.put("mail.imap.starttls.required", String.valueOf(place.protection() == Protection.STARTTLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.imap.timeout", ANSWER_MILLIS);
        properties.put("mail.imap.writetimeout", ANSWER_MILLIS);
        properties.put("mail.imap.partialfetch", "true");
        return properties;
    }
}
