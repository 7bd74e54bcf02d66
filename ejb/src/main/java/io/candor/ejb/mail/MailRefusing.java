package io.candor.ejb.mail;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.mail.MailRefusal;
import io.candor.persistence.mail.MailRefusalRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Notes that a mail of the current tenant will never arrive. For the task that tried; nothing is shown and nobody is asked. */
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
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        refusals.add(new MailRefusal(mail.id(), mail.purpose(), mail.subjectId(), cut, clock.instant()));
        events.fire(new MailRefused(mail.purpose(), mail.subjectId(), cut));
    }
}
