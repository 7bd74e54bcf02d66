package io.candor.ejb.notice.delivery;

import io.candor.ejb.notice.NoticeGuard;
import io.candor.ejb.policy.hold.PolicyHolding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.notice.NoticeHold;
import io.candor.persistence.notice.delivery.DeliveryCount;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Holds a version as long as people who were promised a mail about it have not been told, and lets it go when they have. */
@Stateless
@PermitAll
public class NoticeHolding {

    private NoticeGuard guard;
    private NoticeRepository notices;
    private DeliveryRepository deliveries;
    private PolicyHolding policies;
    private NoticeHoldTask look;
    private TaskScheduling tasks;
    private TenantQueries tenants;
    private ApplicationClock clock;

    @Inject
    NoticeHolding(
            NoticeGuard guard,
            NoticeRepository notices,
            DeliveryRepository deliveries,
            PolicyHolding policies,
            NoticeHoldTask look,
            TaskScheduling tasks,
            TenantQueries tenants,
            ApplicationClock clock) {
        this.guard = guard;
        this.notices = notices;
        this.deliveries = deliveries;
        this.policies = policies;
        this.look = look;
        this.tasks = tasks;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticeHolding() {}

    /** Begins to hold the version of a notice. */
    public void hold(Notice notice, Instant now) {
        policies.hold(notice.number());
        tasks.once(look, notice.id().toString(), new NoticeHoldTask.Look(notice.id()), now.plus(NoticeHold.LEAST));
    }

    /**
     * Moves the day of a version that can hardly be kept any more, because people are still waiting to be told.
     *
     * @return when to look again, UTC; empty if nobody is waiting any more
     */
    public Optional<Instant> look(UUID id) {
        policies.lock();
        Notice notice = notices.getLocked(id);
        if (!notice.isOpen()) {
            return Optional.empty();
        }
        NoticeCalendar calendar = guard.calendar();
        NoticeCalendar.Publication version = calendar.get(notice.number());
        NoticeHold hold = hold(calendar, version);
        Instant now = clock.instant();
        Instant day = hold.whileOpen(version.effectiveAt(), now);
        policies.postpone(notice.number(), day);
        return Optional.of(hold.nextLook(day, now));
    }

    /**
     * Ends a notice if nobody is left, and lets its version go, not sooner than promised behind the last one who was told.
     *
     * @return whether it has ended
     */
    public boolean endIfOver(UUID id) {
        policies.lock();
        Notice notice = notices.getLocked(id);
        if (!notice.isOpen() || deliveries.isOpen(id)) {
            return !notice.isOpen();
        }
        notice.finish(clock.instant());
        if (notice.kind() == Notice.Kind.POLICY) {
            release(notice);
        }
        return true;
    }

    private void release(Notice notice) {
        NoticeCalendar calendar = guard.calendar();
        NoticeCalendar.Publication version = calendar.get(notice.number());
        Instant told = deliveries.counts(notice.id()).stream()
                .filter(DeliveryCount::required)
                .map(DeliveryCount::lastAcceptedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(notice.announcedAt());
        Instant day = version.overridden()
                ? version.effectiveAt()
                : hold(calendar, version).whenTold(version.effectiveAt(), told);
        policies.release(notice.number(), day);
    }

    private NoticeHold hold(NoticeCalendar calendar, NoticeCalendar.Publication version) {
        var duties = calendar.outgoing(version.number()).orElseThrow().duties();
        return new NoticeHold(duties, version.material(), tenants.zone());
    }
}
