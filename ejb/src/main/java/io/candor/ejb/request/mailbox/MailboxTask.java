package io.candor.ejb.request.mailbox;

import io.candor.ejb.request.mailbox.MailboxReader.MailboxException;
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

/**
 * Reads a tenant's privacy mailbox every two minutes, for as long as it is there. A node that dies in the middle has filed some mails and not noted
 * how far it was: they come again and make nothing new.
 */
@ApplicationScoped
public class MailboxTask implements TaskKind<MailboxJob> {

    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final MailboxPolling polling;
    private final Instance<MailFiling> filing;
    private final ApplicationClock clock;

    @Inject
    MailboxTask(MailboxPolling polling, Instance<MailFiling> filing, ApplicationClock clock) {
        this.polling = polling;
        this.filing = filing;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailboxTask() {
        this(null, null, null);
    }

    @Override
    public String name() {
        return "request-mailbox";
    }

    @Override
    public Class<MailboxJob> payload() {
        return MailboxJob.class;
    }

    /** Never given up: whoever takes the mailbox out ends it. */
    @Override
    public Retry retry() {
        return new Retry(Integer.MAX_VALUE, Duration.ofMinutes(1), 2, Duration.ofMinutes(30));
    }

    @Override
    public void run(MailboxJob job, TaskRun run) {
        polling.prepare(job.mailbox()).ifPresent(access -> {
            try {
                MailFiling files = filing.get();
                var reader = new MailboxReader(access.place(), access.password());
                polling.note(job.mailbox(), access.place(), reader.read(access.position(), files::file));
            } catch (MailboxException unread) {
                polling.fail(job.mailbox(), unread.fault());
            }
        });
    }

    @Override
    public Optional<Instant> again(MailboxJob job, TaskRun run) {
        return polling.isThere(job.mailbox()) ? Optional.of(clock.instant().plus(PAUSE)) : Optional.empty();
    }
}
