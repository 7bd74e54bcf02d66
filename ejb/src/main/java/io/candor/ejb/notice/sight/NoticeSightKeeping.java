package io.candor.ejb.notice.sight;

import io.candor.ejb.notice.sight.NoticeSights.Sight;
import io.candor.ejb.policy.hold.PolicyHolding;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.sight.NoticeSightRepository;
import io.candor.persistence.notice.sight.Seen;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Writes down what a node has counted. For the timer that does so, never for a page. */
@Stateless
@PermitAll
public class NoticeSightKeeping {

    private NoticeSightRepository sights;
    private PolicyHolding policies;
    private Event<Object> events;

    @Inject
    NoticeSightKeeping(NoticeSightRepository sights, PolicyHolding policies, @Any Event<Object> events) {
        this.sights = sights;
        this.policies = policies;
        this.events = events;
    }

    /** For the container's proxy. */
    protected NoticeSightKeeping() {}

    /** Adds to the counts of a notice; the first time changes what public pages say about it, and a version may have waited for it. */
    public void keep(Sight sight, Seen seen) {
        boolean policy = sight.kind() == Notice.Kind.POLICY;
        if (policy) {
            policies.lock();
        }
        boolean first = sights.list(sight.kind(), sight.number()).isEmpty();
        sights.add(sight.kind(), sight.number(), seen);
        if (first) {
            events.fire(new PublicContentChanged());
            if (policy) {
                events.fire(new PlatformTold(sight.number()));
            }
        }
    }
}
