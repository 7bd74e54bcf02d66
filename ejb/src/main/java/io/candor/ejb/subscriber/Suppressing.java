package io.candor.ejb.subscriber;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.subscriber.SubscriberRepository;
import io.candor.persistence.subscriber.Suppression;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Stops writing to addresses of which mail servers say that they do not exist, or whose owners complain. For those who send. */
@Stateless
@PermitAll
public class Suppressing {

    private SubscriberRepository subscribers;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    Suppressing(SubscriberRepository subscribers, ApplicationClock clock, AuditLog audit) {
        this.subscribers = subscribers;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected Suppressing() {}

    /** There is no such mailbox. Nobody of that id: nothing happens. */
    public void bounced(UUID subscriber) {
        suppress(subscriber, Suppression.BOUNCED);
    }

    /** Its owner has called a mail unwanted; what is promised to holders of accounts still goes there. Nobody of that id: nothing happens. */
    public void complained(UUID subscriber) {
        suppress(subscriber, Suppression.COMPLAINED);
    }

    private void suppress(UUID subscriber, Suppression reason) {
        subscribers
                .find(subscriber)
                .filter(known -> known.suppress(reason, clock.instant()))
                .ifPresent(known -> audit.record(
                        SubscriberAction.SUPPRESSED,
                        Thing.of("subscriber", known.id()),
                        Changes.with("reason", reason)));
    }
}
