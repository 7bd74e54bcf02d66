package io.candor.ejb.notice.bounce;

import io.candor.ejb.mail.box.ImapAccess;
import io.candor.ejb.mail.box.ImapException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the operator's mailbox for returned mail, which nobody else uses: what is unread is dealt with. What has been noted is deleted, since
 * it holds addresses and nobody needs it; everything else is marked as read and left to the operator. A node that dies in between finds a mail
 * unread again, and noting it twice is noting it once.
 */
final class BounceBox {

    /** So many mails are taken in one go. */
    static final int MOST = 200;

    private final ImapAccess access;

    BounceBox(ImapAccess access) {
        this.access = access;
    }

    /**
     * Reads what is unread, at most {@link #MOST}.
     *
     * @param sorting deals with a mail; if it fails, this mail and the rest stay unread
     * @param told what became of each
     * @return whether there may be more
     */
    boolean read(Function<byte[], BounceOutcome> sorting, Consumer<BounceOutcome> told) throws ImapException {
        return access.read(folder -> read(folder, sorting, told));
    }

    private static boolean read(Folder folder, Function<byte[], BounceOutcome> sorting, Consumer<BounceOutcome> told)
            throws MessagingException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(MOST, unread.length); i++) {
            BounceOutcome outcome = outcome(unread[i], sorting);
            told.accept(outcome);
            unread[i].setFlag(Flags.Flag.SEEN, true);
            if (outcome.isOver()) {
                unread[i].setFlag(Flags.Flag.DELETED, true);
            }
        }
        return unread.length > MOST;
    }

    private static BounceOutcome outcome(Message message, Function<byte[], BounceOutcome> sorting)
            throws MessagingException {
        byte[] raw;
        try {
            raw = ImapAccess.raw(message);
        } catch (IOException tooLarge) {
            return BounceOutcome.OTHER;
        }
        return sorting.apply(raw);
    }
}
