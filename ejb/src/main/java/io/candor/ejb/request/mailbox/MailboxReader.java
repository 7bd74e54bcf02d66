package io.candor.ejb.request.mailbox;

import io.candor.ejb.mail.box.ImapAccess;
import io.candor.ejb.mail.box.ImapAccess.Protection;
import io.candor.ejb.mail.box.ImapException;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Fault;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Place;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Date;
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

    private final ImapAccess access;

    MailboxReader(Place place, String password) {
        this.access = new ImapAccess(
                place.host(),
                place.port(),
                Protection.valueOf(place.protection().name()),
                place.username(),
                password,
                place.folder());
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
        try {
            return access.read(folder -> read(folder, from, taking));
        } catch (ImapException unread) {
            throw new MailboxException(Fault.valueOf(unread.trouble().name()), unread);
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
            byte[] raw = ImapAccess.raw(message);
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
}
