package io.candor.ejb.notice.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.mail.MailFailureException;
import io.candor.ejb.mail.MailLine;
import io.candor.ejb.mail.MailLines;
import io.candor.ejb.notice.delivery.NoticeWork.Addressed;
import io.candor.ejb.notice.delivery.NoticeWork.Letters;
import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.persistence.notice.delivery.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes to the people of one lane, over one connection to the relay, for a few seconds; then it lines up again behind whatever else is
 * due, so that a tenant's million does not delay another's ten. No transaction is open while the relay is spoken to: what was taken is
 * noted before. While the relay's yes to one mail is noted, the next is on its way, but for its last line: without it the relay has
 * nothing. So a node that dies leaves at most one mail that was accepted and not noted, which goes a second time under the same Message-ID.
 */
@ApplicationScoped
public class NoticeLaneTask implements TaskKind<NoticeLane> {

    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int CHUNK = 50;
    private static final int TROUBLES = 2;
    private static final long SOONEST_MILLIS = 100;
    private static final long LATEST_MILLIS = 600;
    private static final Duration SHORT_WAIT = Duration.ofMillis(200);

    /** A relay that does not answer for days: the pauses grow to five minutes, and it is tried for a week. */
    private static final Retry FOR_A_WEEK = new Retry(2_000, Duration.ofSeconds(5), 2, Duration.ofMinutes(5));

    private final Instance<NoticeWork> found;
    private final MailLines lines;
    private final NoticePaces paces;
    private final Cache<UUID, NoticeNotes> notesOf =
            Caffeine.newBuilder().weakValues().build();
    private NoticeWork work;

    @Inject
    NoticeLaneTask(Instance<NoticeWork> work, MailLines lines, NoticePaces paces) {
        this.found = work;
        this.lines = lines;
        this.paces = paces;
    }

    /** For the container's proxy. */
    protected NoticeLaneTask() {
        this(null, null, null);
    }

    /** One for all turns: each that is asked for would be kept as long as this bean. */
    private synchronized NoticeWork work() {
        if (work == null) {
            work = found.get();
        }
        return work;
    }

    @Override
    public String name() {
        return "notice-lane";
    }

    @Override
    public Class<NoticeLane> payload() {
        return NoticeLane.class;
    }

    @Override
    public Retry retry() {
        return FOR_A_WEEK;
    }

    @Override
    public void run(NoticeLane lane, TaskRun run) {
        Optional<Letters> letters = work().letters(lane.notice());
        if (letters.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + TURN_NANOS;
        NoticePaces.Pace pace = paces.of(lane, letters.get().lanes());
        try (MailLine line = lines.open();
                var turn = new Turn(lane, letters.get(), pace, line)) {
            while (System.nanoTime() - end < 0) {
                // What is not noted would be taken again.
                turn.settle();
                List<Addressed> taken = work().take(lane, CHUNK);
                if (taken.isEmpty()) {
                    return;
                }
                taken.forEach(turn::write);
            }
        }
    }

    @Override
    public Optional<Instant> again(NoticeLane lane, TaskRun run) {
        Optional<Instant> next = work().nextTurn(lane);
        if (next.isEmpty()) {
            work().endIfOver(lane);
        }
        return next.map(NoticeLaneTask::offered);
    }

    /**
     * A node looks for work as soon as one of its lanes ends a turn, so it would have all of them for ever. Every other turn is therefore offered
     * for a moment later, without such a look: whichever node looks first then goes on with the lane. By chance, since lanes that began together
     * end together, and who looks first would get all of them.
     */
    private static Instant offered(Instant due) {
        var chance = ThreadLocalRandom.current();
        return chance.nextBoolean() ? due : due.plusMillis(chance.nextLong(SOONEST_MILLIS, LATEST_MILLIS));
    }

    /** What a worker does in one turn. */
    private final class Turn implements AutoCloseable {

        private final NoticeLane lane;
        private final Letters letters;
        private final NoticePaces.Pace pace;
        private final MailLine line;
        private final NoticeNotes notes;
        private NoticeNotes.Note last;
        private int troubles;

        Turn(NoticeLane lane, Letters letters, NoticePaces.Pace pace, MailLine line) {
            this.lane = lane;
            this.letters = letters;
            this.pace = pace;
            this.line = line;
            this.notes = notesOf.get(lane.notice(), fresh -> new NoticeNotes());
        }

        void write(Addressed person) {
            if (!person.isWritable()) {
                work().note(lane, person, DeliveryState.SUPPRESSED, null);
                return;
            }
            Duration wait = pace.take(person.domain());
            if (wait.compareTo(SHORT_WAIT) > 0) {
                work().putOff(lane, person, wait);
                return;
            }
            if (!wait.isZero()) {
                settle();
                LockSupport.parkNanos(wait.toNanos());
            }
            try {
                line.hand(letters.to(person), letters.returnPath(person), this::settle);
                troubles = 0;
                last = notes.accepted(person.delivery().recipient());
            } catch (MailFailureException failure) {
                settle();
                if (failure.isOfTheLine() && ++troubles >= TROUBLES) {
                    // The relay is in trouble, not the mail: all that was taken stays as it is until the next try.
                    throw failure;
                }
                work().noteFailure(lane, person, failure);
            }
        }

        @Override
        public void close() {
            settle();
        }

        /** Comes back when the mail that was accepted last is noted. */
        private void settle() {
            if (last != null) {
                last.settle(recipients -> work().noteSent(lane.notice(), recipients));
                last = null;
            }
        }
    }
}
