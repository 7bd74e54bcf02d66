package io.candor.ejb.notice.sight;

import io.candor.ejb.notice.sight.NoticeSights.Sight;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.notice.sight.NoticeSightRepository;
import io.candor.persistence.notice.sight.Seen;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Writes down what a node has counted. For the timer that does so, never for a page. */
@Stateless
@PermitAll
public class NoticeSightKeeping {

    private NoticeSightRepository sights;
    private Event<PublicContentChanged> changed;

    @Inject
    NoticeSightKeeping(NoticeSightRepository sights, Event<PublicContentChanged> changed) {
        this.sights = sights;
        this.changed = changed;
    }

    /** For the container's proxy. */
    protected NoticeSightKeeping() {}

    /** Adds to the counts of a notice; the first time changes what public pages say about it. */
    public void keep(Sight sight, Seen seen) {
        boolean first = sights.list(sight.kind(), sight.number()).isEmpty();
        sights.add(sight.kind(), sight.number(), seen);
        if (first) {
            changed.fire(new PublicContentChanged());
        }
    }
}
