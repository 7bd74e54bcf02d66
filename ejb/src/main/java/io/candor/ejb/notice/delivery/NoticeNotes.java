package io.candor.ejb.notice.delivery;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Notes that mails of one notice were accepted. The lanes of a node note together: whoever comes first writes down what all of them have,
 * in one transaction, and the others wait for it. A lane ends a mail only when the mail before is noted, so that a node that dies leaves one
 * mail a lane that may go again.
 */
final class NoticeNotes {

    private static final Logger LOG = Logger.getLogger(NoticeNotes.class);
    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = 250_000_000;

    private final ReentrantLock pen = new ReentrantLock();
    private final Queue<Note> waiting = new ConcurrentLinkedQueue<>();

    /** That one mail was accepted. */
    final class Note {

        private final UUID recipient;
        private boolean done;
        private boolean written;

        private Note(UUID recipient) {
            this.recipient = recipient;
        }

        /**
         * Comes back when it is noted, by whichever lane.
         *
         * @param writer notes people, all or none
         * @throws IllegalStateException if that was tried in vain
         */
        void settle(Consumer<List<UUID>> writer) {
            pen.lock();
            try {
                if (!done) {
                    writeAll(writer);
                }
            } finally {
                pen.unlock();
            }
            if (!written) {
                throw new IllegalStateException("what was sent could not be noted");
            }
        }
    }

    /** A mail was accepted: it is noted with the next that are, at the latest when the note is settled. */
    Note accepted(UUID recipient) {
        var note = new Note(recipient);
        waiting.add(note);
        return note;
    }

    /** How many wait to be noted. */
    int waiting() {
        return waiting.size();
    }

    private void writeAll(Consumer<List<UUID>> writer) {
        var all = new ArrayList<Note>();
        for (Note next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        boolean written = false;
        try {
            written = write(all.stream().map(note -> note.recipient).toList(), writer);
        } finally {
            for (Note note : all) {
                note.written = written;
                note.done = true;
            }
        }
    }

    /** What is not noted is sent again, so a database that is away for a moment is waited for. */
    private static boolean write(List<UUID> recipients, Consumer<List<UUID>> writer) {
        for (int i = 0; i < TRIES; i++) {
            try {
                writer.accept(recipients);
                return true;
            } catch (EJBException e) {
                LOG.warnf(
                        "%d accepted mails could not be noted: %s",
                        recipients.size(), e.getClass().getSimpleName());
                LockSupport.parkNanos(PAUSE_NANOS << i);
            }
        }
        return false;
    }
}
