package io.candor.ejb.mail;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.mail.MailRefusal;
import io.candor.persistence.mail.MailRefusalRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes that a mail of the current tenant will never arrive. For the tasks that tried, and that read what comes back; nothing is shown and nobody is asked. */
@Stateless
@PermitAll
public class MailRefusing {

    private static final int LONGEST_REASON = 200;

    private MailRefusalRepository refusals;
    private Event<MailRefused> events;
    private ApplicationClock clock;

    @Inject
    MailRefusing(MailRefusalRepository refusals, Event<MailRefused> events, ApplicationClock clock) {
        this.refusals = refusals;
        this.events = events;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailRefusing() {}

    /**
     * Notes it, and tells whoever wants to know.
     *
     * @param reason what the relay said, without an address
     */
    public void note(Mail mail, String reason) {
        note(mail.id(), mail.purpose(), mail.subjectId(), reason);
    }

    /**
     * Notes that a mail came back which the relay had taken.
     *
     * @param mail names it in its Message-ID; what it is about if that did not come back
     * @param subjectId what it is about
     * @param reason a code, without an address
     */
    public void returned(UUID mail, UUID subjectId, String reason) {
        if (!refusals.isNoted(mail)) {
            note(mail, MailRefused.RETURNED, subjectId, reason);
        }
    }

    private void note(UUID mail, String purpose, UUID subjectId, String reason) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        refusals.add(new MailRefusal(mail, purpose, subjectId, cut, clock.instant()));
        events.fire(new MailRefused(purpose, subjectId, cut));
    }
}
