package io.candor.ejb.notice.sight;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.sight.NoticeSight;
import io.candor.persistence.notice.sight.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often this node has given a notice to a tenant's product since somebody last took note of it. In memory alone, since an answer must
 * not wait for the database. A notice and a day are one entry, so that whoever asks often cannot fill the memory; nothing is known of who
 * asks.
 */
@ApplicationScoped
public class NoticeSights {

    private final ApplicationClock clock;
    private final Map<Sight, Seen> seen = new ConcurrentHashMap<>();

    @Inject
    NoticeSights(ApplicationClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticeSights() {
        this(null);
    }

    /** A notice on a day. */
    record Sight(UUID tenant, Notice.Kind kind, int number, LocalDate day) {}

    /** Notes that the next version of the policy was given out. */
    public void notePolicy(UUID tenant, int number) {
        note(tenant, Notice.Kind.POLICY, number);
    }

    /** Notes that a change of processors was given out. */
    public void noteProcessors(UUID tenant, int number) {
        note(tenant, Notice.Kind.PROCESSORS, number);
    }

    /** Notes that a change of ownership was given out. */
    public void noteOwnership(UUID tenant, int number) {
        note(tenant, Notice.Kind.OWNERSHIP, number);
    }

    private void note(UUID tenant, Notice.Kind kind, int number) {
        Instant now = clock.instant();
        var once = new Seen(1, now, now);
        seen.merge(new Sight(tenant, kind, number, NoticeSight.day(once)), once, Seen::and);
    }

    /** Hands over what was noted, and forgets it. */
    Map<Sight, Seen> take() {
        var taken = new HashMap<Sight, Seen>();
        for (Sight sight : seen.keySet()) {
            Seen counted = seen.remove(sight);
            if (counted != null) {
                taken.put(sight, counted);
            }
        }
        return taken;
    }

    /** Takes back what could not be written down. */
    void putBack(Sight sight, Seen counted) {
        seen.merge(sight, counted, Seen::and);
    }
}
