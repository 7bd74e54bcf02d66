package io.candor.ejb.mail;

import io.candor.ejb.task.PointlessTaskException;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Hands a mail to the relay: a tenant's from its own sender if it has one, the platform's from its own. If the node dies between the relay's yes and our note the mail is handed over again, under the same
 * Message-ID.
 */
@ApplicationScoped
public class MailTask implements TaskKind<Mail> {

    private final MailRelay relay;
    private final LetterSender letters;
    private final MailRefusing refusing;

    @Inject
    MailTask(MailRelay relay, LetterSender letters, MailRefusing refusing) {
        this.relay = relay;
        this.letters = letters;
        this.refusing = refusing;
    }

    /** For the container's proxy. */
    protected MailTask() {
        this(null, null, null);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Class<Mail> payload() {
        return Mail.class;
    }

    @Override
    public void run(Mail mail, TaskRun run) {
        try {
            if (run.tenant().isPresent()) {
                letters.hand(mail);
            } else {
                relay.hand(mail, null);
            }
        } catch (MailFailureException failure) {
            if (failure.isLasting()) {
                throw new PointlessTaskException(failure.getMessage());
            }
            throw failure;
        }
    }

    @Override
    public void giveUp(Mail mail, TaskRun run, RuntimeException failure) {
        boolean told = failure instanceof PointlessTaskException || failure instanceof MailFailureException;
        String reason = told ? failure.getMessage() : failure.getClass().getSimpleName();
        run.tenant().ifPresent(tenant -> refusing.note(mail, reason));
    }
}
