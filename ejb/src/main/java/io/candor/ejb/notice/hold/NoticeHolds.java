package io.candor.ejb.notice.hold;

import io.candor.ejb.notice.NoticeGuard;
import io.candor.ejb.notice.sight.NoticeSightQueries;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.notice.NoticeHold;
import io.candor.persistence.notice.delivery.DeliveryCount;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.promise.PromiseRule.Channel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what the versions of the current tenant's notices have to wait for, and what of it is done. */
@Dependent
public class NoticeHolds {

    private final NoticeGuard guard;
    private final DeliveryRepository deliveries;
    private final NoticeSightQueries sights;
    private final PolicyQueries policies;
    private final TenantQueries tenants;

    @Inject
    NoticeHolds(
            NoticeGuard guard,
            DeliveryRepository deliveries,
            NoticeSightQueries sights,
            PolicyQueries policies,
            TenantQueries tenants) {
        this.guard = guard;
        this.deliveries = deliveries;
        this.sights = sights;
        this.policies = policies;
        this.tenants = tenants;
    }

    /** By which channels people have yet to be told before the version of a notice takes effect; empty if it does not wait. */
    public Set<Channel> missing(Notice notice) {
        return isHeld(notice) ? of(notice).missing(evidence(notice)) : EnumSet.noneOf(Channel.class);
    }

    /** Whether a notice is about a version that is published and held. */
    boolean isHeld(Notice notice) {
        return policies.publications().stream()
                .anyMatch(version -> version.id().equals(notice.policyVersionId()) && version.held());
    }

    /** What the version of a notice owes. */
    NoticeHold of(Notice notice) {
        NoticeCalendar calendar = guard.calendar();
        return new NoticeHold(
                calendar.outgoing(notice.number()).orElseThrow().duties(),
                calendar.get(notice.number()).material(),
                tenants.zone());
    }

    /** When people had been told by every channel; empty as long as one is missing. */
    Optional<Instant> told(Notice notice) {
        return of(notice).told(notice.announcedAt(), evidence(notice));
    }

    /**
     * Since when people have been told, by channel. By mail: since the last one who was promised it; if none was accepted because the list of
     * account holders is empty or no mailbox exists, nobody is left to be told.
     */
    Map<Channel, Instant> evidence(Notice notice) {
        Map<Channel, Instant> evidence = new EnumMap<>(Channel.class);
        if (!notice.isOpen()) {
            Instant last = deliveries.counts(notice.id()).stream()
                    .filter(DeliveryCount::required)
                    .map(DeliveryCount::lastAcceptedAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(notice.announcedAt());
            evidence.put(Channel.EMAIL, last);
        }
        Optional.ofNullable(sights.versions().get(notice.number()))
                .ifPresent(since -> evidence.put(Channel.PLATFORM, since));
        return evidence;
    }
}
