package io.candor.ejb.notice.delivery;

import io.candor.ejb.notice.NoticeGuard;
import io.candor.ejb.notice.hold.NoticeHolding;
import io.candor.ejb.notice.story.PolicyStories;
import io.candor.ejb.policy.PolicyScheduled;
import io.candor.ejb.policy.PolicyWithdrawn;
import io.candor.ejb.policy.hold.PolicyImported;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import io.candor.persistence.promise.PromiseRule.Channel;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.UUID;

/**
 * Announces a version in the transaction in which it is published: the mail in each language, a row for each person, and the tasks that
 * send them. Publication and announcement are committed together or not at all. The first version is announced to nobody.
 */
@Dependent
public class AnnounceOnPolicyScheduled {

    private static final int BEHIND_THE_GUARD = Interceptor.Priority.APPLICATION + 1000;

    private final NoticeGuard guard;
    private final NoticeRepository notices;
    private final DeliveryRepository deliveries;
    private final NoticeSetOff setOff;
    private final PolicyStories stories;
    private final NoticeHolding holding;
    private final ApplicationClock clock;

    @Inject
    AnnounceOnPolicyScheduled(
            NoticeGuard guard,
            NoticeRepository notices,
            DeliveryRepository deliveries,
            NoticeSetOff setOff,
            PolicyStories stories,
            NoticeHolding holding,
            ApplicationClock clock) {
        this.guard = guard;
        this.notices = notices;
        this.deliveries = deliveries;
        this.setOff = setOff;
        this.stories = stories;
        this.holding = holding;
        this.clock = clock;
    }

    void announce(@Observes @Priority(BEHIND_THE_GUARD) PolicyScheduled scheduled) {
        announce(scheduled.versionId(), scheduled.number(), true);
    }

    /** A version that came with a pack is announced if there is anybody to be told, or it has to wait for something else than mails. */
    void announce(@Observes PolicyImported imported) {
        announce(imported.versionId(), imported.number(), false);
    }

    private void announce(UUID versionId, int number, boolean always) {
        NoticeCalendar calendar = guard.calendar();
        calendar.outgoing(number).ifPresent(outgoing -> {
            NoticeCalendar.Publication version = calendar.get(number);
            Set<Channel> awaited = outgoing.duties().awaited(version.material());
            var about = new Notice.About(versionId, number, outgoing.number(), version.effectiveAt());
            var notice = new Notice(about, awaited.contains(Channel.EMAIL), clock.instant());
            if (always || awaited.contains(Channel.PLATFORM) || setOff.people(notice) > 0) {
                setOff.begin(notice, stories.of(notice));
                if (!version.overridden()) {
                    holding.holdIfAwaited(notice, clock.instant());
                }
            }
        });
    }

    void cancel(@Observes @Priority(BEHIND_THE_GUARD) PolicyWithdrawn withdrawn) {
        notices.findOfVersion(withdrawn.number()).filter(Notice::isOpen).ifPresent(notice -> {
            notice.cancel(clock.instant());
            deliveries.cancel(notice.id());
        });
    }
}
