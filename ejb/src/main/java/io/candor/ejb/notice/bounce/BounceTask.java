package io.candor.ejb.notice.bounce;

import io.candor.ejb.mail.box.ImapAccess;
import io.candor.ejb.mail.box.ImapException;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the mailbox for returned mail once a minute, on one node at a time, as long as the operator has set one. */
@ApplicationScoped
public class BounceTask implements TaskKind<BounceTask.Look> {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_ROUNDS = 25;

    private final BounceSettings settings;
    private final Instance<BounceSorting> sorting;
    private final BounceMeters meters;
    private final ApplicationClock clock;

    @Inject
    BounceTask(BounceSettings settings, Instance<BounceSorting> sorting, BounceMeters meters, ApplicationClock clock) {
        this.settings = settings;
        this.sorting = sorting;
        this.meters = meters;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected BounceTask() {
        this(null, null, null, null);
    }

    /** Which mailbox: there is one. */
    public record Look(String mailbox) {}

    @Override
    public String name() {
        return "notice-bounces";
    }

    @Override
    public Class<Look> payload() {
        return Look.class;
    }

    /** Never given up: whoever takes the mailbox out of the configuration ends it. */
    @Override
    public Retry retry() {
        return new Retry(Integer.MAX_VALUE, PAUSE, 2, Duration.ofMinutes(30));
    }

    @Override
    public void run(Look look, TaskRun run) {
        settings.mailbox().ifPresent(this::read);
    }

    private void read(ImapAccess mailbox) {
        BounceSorting sorts = sorting.get();
        try {
            var box = new BounceBox(mailbox);
            for (int i = 0; i < MOST_ROUNDS && box.read(sorts::sort, meters::count); i++) {
                // The rest is read in the next round.
            }
        } catch (ImapException unread) {
            meters.countUnread();
            throw new IllegalStateException(
                    "the mailbox for returned mail cannot be read: " + unread.trouble(), unread);
        }
    }

    @Override
    public Optional<Instant> again(Look look, TaskRun run) {
        return settings.mailbox().map(there -> clock.instant().plus(PAUSE));
    }
}
