package io.candor.ejb.subscriber;

import io.candor.ejb.shared.ApplicationClock;
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

    @Inject
    Suppressing(SubscriberRepository subscribers, ApplicationClock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Suppressing() {}

    /** There is no such mailbox. Nobody of that id: nothing happens. */
    public void bounced(UUID subscriber) {
        subscribers.find(subscriber).ifPresent(known -> known.suppress(Suppression.BOUNCED, clock.instant()));
    }

    /** Its owner has called a mail unwanted. Nobody of that id: nothing happens. */
    public void complained(UUID subscriber) {
        subscribers.find(subscriber).ifPresent(known -> {
            known.suppress(Suppression.COMPLAINED, clock.instant());
            known.leave(clock.instant());
        });
    }
}
