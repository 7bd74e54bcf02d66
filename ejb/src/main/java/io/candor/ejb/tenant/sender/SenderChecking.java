package io.candor.ejb.tenant.sender;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.sender.MailSender;
import io.candor.persistence.tenant.sender.MailSender.State;
import io.candor.persistence.tenant.sender.MailSenderRepository;
import io.candor.persistence.tenant.sender.SenderFindings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks in the DNS how it stands with the current tenant's sender, when a member asks and each day from then on. Open to every caller because
 * the task has none.
 */
@Stateless
@PermitAll
public class SenderChecking {

    private static final Duration DAY = Duration.ofDays(1);

    private MailSenderRepository senders;
    private SenderRecords records;
    private TaskScheduling tasks;
    private Instance<SenderRecheckTask> task;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    SenderChecking(
            MailSenderRepository senders,
            SenderRecords records,
            TaskScheduling tasks,
            Instance<SenderRecheckTask> task,
            ApplicationClock clock,
            AuditLog audit) {
        this.senders = senders;
        this.records = records;
        this.tasks = tasks;
        this.task = task;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected SenderChecking() {}

    /**
     * Looks now, and tomorrow again as long as the sender is verified.
     *
     * @return the state from now on
     * @throws MissingException if there is no sender
     * @throws RefusedException {@code error.dns-unavailable} if no name server has answered: then nothing changes; {@code
     *     error.sender-taken} if another tenant has proved the domain
     */
    public State look() {
        MailSender sender = senders.find().orElseThrow(() -> new MissingException("error.no-such-sender"));
        look(sender, found(sender).orElseThrow(() -> RefusedException.state("error.dns-unavailable")));
        return sender.state();
    }

    /** Whoever changes the sender meanwhile wins: this transaction then fails by the row's version. */
    private Optional<SenderFindings> found(MailSender sender) {
        return records.look(
                sender.choice().domain().value(),
                sender.generation(),
                sender.nextGeneration().orElse(0));
    }

    private void look(MailSender sender, SenderFindings found) {
        State before = sender.state();
        boolean used = sender.isInUse();
        int key = sender.generation();
        sender.looked(found, clock.instant());
        senders.flush();
        note(sender, before, used, key);
        if (sender.state() == State.VERIFIED) {
            tomorrow(sender);
        }
    }

    private void note(MailSender sender, State before, boolean used, int key) {
        if (sender.isInUse() && !used) {
            record(SenderAction.VERIFIED, sender);
        } else if (used && sender.state() == State.VERIFIED && !sender.isInUse()) {
            record(SenderAction.MISSING, sender);
        } else if (before == State.VERIFIED && sender.state() == State.LOST) {
            record(SenderAction.LOST, sender);
        }
        if (before == State.VERIFIED && sender.isInUse() && sender.generation() != key) {
            record(SenderAction.RENEWED, sender);
        }
    }

    private void record(SenderAction action, MailSender sender) {
        audit.record(action, Thing.of("sender", sender.id(), sender.address()));
    }

    private void tomorrow(MailSender sender) {
        Instant due = clock.instant().plus(DAY);
        tasks.once(task.get(), id(sender, due), new SenderRecheckTask.Recheck(sender.id()), due);
    }

    private static String id(MailSender sender, Instant due) {
        return sender.id() + ":" + due.getEpochSecond() / DAY.toSeconds();
    }

    /** Looks because a day has gone by; if no name server answers, nothing is known, and tomorrow it is looked for again. */
    public void recheck(SenderRecheckTask.Recheck recheck) {
        senders.find()
                .filter(one -> one.id().equals(recheck.sender()) && one.state() == State.VERIFIED)
                .ifPresent(
                        sender -> found(sender).ifPresentOrElse(found -> look(sender, found), () -> tomorrow(sender)));
    }
}
