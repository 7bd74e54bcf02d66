package io.candor.ejb.notice.delivery;

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
 * in one transaction, and the others wait for it. A lane goes on only when its own mail is noted, so that a node that dies leaves one mail
 * a lane that may go again.
 */
final class NoticeNotes {

    private static final Logger LOG = Logger.getLogger(NoticeNotes.class);
    private static final int TRIES = 6;
    private static final long PAUSE_NANOS = 250_000_000;

    private final ReentrantLock pen = new ReentrantLock();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();

    private static final class Entry {

        private final UUID recipient;
        private boolean done;
        private RuntimeException failure;

        Entry(UUID recipient) {
            this.recipient = recipient;
        }
    }

    /**
     * Notes one; comes back when it is noted.
     *
     * @param writer notes people, all or none
     */
    void sent(UUID recipient, Consumer<List<UUID>> writer) {
        var own = new Entry(recipient);
        waiting.add(own);
        pen.lock();
        try {
            if (!own.done) {
                writeAll(writer);
            }
        } finally {
            pen.unlock();
        }
        if (own.failure != null) {
            throw new IllegalStateException("what was sent could not be noted", own.failure);
        }
    }

    private void writeAll(Consumer<List<UUID>> writer) {
        var all = new ArrayList<Entry>();
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        RuntimeException failure =
                write(all.stream().map(entry -> entry.recipient).toList(), writer);
        for (Entry entry : all) {
            entry.failure = failure;
            entry.done = true;
        }
    }

    /** What is not noted is sent again, so a database that is away for a moment is waited for. */
    private static RuntimeException write(List<UUID> recipients, Consumer<List<UUID>> writer) {
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                writer.accept(recipients);
                return null;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "%d accepted mails could not be noted: %s",
                        recipients.size(), e.getClass().getSimpleName());
                last = e;
                LockSupport.parkNanos(PAUSE_NANOS << i);
            }
        }
        return last;
    }
}
