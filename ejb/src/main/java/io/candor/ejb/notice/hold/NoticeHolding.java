package io.candor.ejb.notice.hold;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.hold.PolicyHolding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.notice.NoticeHold;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Holds a version as long as people have not been told as its outgoing version promised, and lets it go when they have. */
@Stateless
@PermitAll
public class NoticeHolding {

    private NoticeHolds holds;
    private NoticeRepository notices;
    private DeliveryRepository deliveries;
    private PolicyHolding policies;
    private PolicyQueries versions;
    private NoticeHoldTask look;
    private TaskScheduling tasks;
    private ApplicationClock clock;

    @Inject
    NoticeHolding(
            NoticeHolds holds,
            NoticeRepository notices,
            DeliveryRepository deliveries,
            PolicyHolding policies,
            PolicyQueries versions,
            NoticeHoldTask look,
            TaskScheduling tasks,
            ApplicationClock clock) {
        this.holds = holds;
        this.notices = notices;
        this.deliveries = deliveries;
        this.policies = policies;
        this.versions = versions;
        this.look = look;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticeHolding() {}

    /** Begins to hold the version of a notice, unless people have been told already by every channel that is awaited. */
    public void holdIfAwaited(Notice notice, Instant now) {
        if (holds.told(notice).isEmpty()) {
            policies.hold(notice.number());
            tasks.once(look, notice.id().toString(), new NoticeHoldTask.Look(notice.id()), now.plus(NoticeHold.LEAST));
        }
    }

    /**
     * Lets a version go that people have been told of, or moves its day if it can hardly be kept any more.
     *
     * @return when to look again, UTC; empty if it is not held any more
     */
    public Optional<Instant> look(UUID id) {
        policies.lock();
        Notice notice = notices.getLocked(id);
        releaseIfTold(notice);
        if (!holds.isHeld(notice)) {
            return Optional.empty();
        }
        NoticeHold hold = holds.of(notice);
        Instant now = clock.instant();
        Instant day = hold.whileOpen(effectiveAt(notice), now);
        policies.postpone(notice.number(), day);
        return Optional.of(hold.nextLook(day, now));
    }

    /**
     * Ends a notice if nobody is left, and lets its version go if it waits for nothing else.
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
        releaseIfTold(notice);
        return true;
    }

    /** Lets a version go if it waits for nothing any more. The policy is locked. */
    public void releaseIfTold(int number) {
        notices.findOfVersion(number).ifPresent(this::releaseIfTold);
    }

    /** Not sooner than promised behind the last one who was told, or the channel that was last. */
    private void releaseIfTold(Notice notice) {
        if (holds.isHeld(notice)) {
            holds.told(notice)
                    .ifPresent(told ->
                            policies.release(notice.number(), holds.of(notice).whenTold(effectiveAt(notice), told)));
        }
    }

    private Instant effectiveAt(Notice notice) {
        return versions.publications().stream()
                .filter(version -> version.id().equals(notice.policyVersionId()))
                .map(PolicyQueries.Publication::effectiveAt)
                .findFirst()
                .orElseThrow();
    }
}
