package io.candor.ejb.notice.delivery;

import io.candor.ejb.notice.NoticeGuard;
import io.candor.ejb.policy.PolicyScheduled;
import io.candor.ejb.policy.PolicyWithdrawn;
import io.candor.ejb.policy.hold.PolicyImported;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.notice.NoticeCalendar;
import io.candor.persistence.notice.NoticeDuties;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Announces a version in the transaction in which it is published: the mail in each language, a row for each person, and the tasks that
 * send them. Publication and announcement are committed together or not at all. The first version is announced to nobody.
 */
@Dependent
public class AnnounceOnPolicyScheduled {

    private static final Logger LOG = Logger.getLogger(AnnounceOnPolicyScheduled.class);
    private static final int PEOPLE_A_LANE = 50;
    private static final int BEHIND_THE_GUARD = Interceptor.Priority.APPLICATION + 1000;

    private final NoticeGuard guard;
    private final NoticeRepository notices;
    private final DeliveryRepository deliveries;
    private final NoticeComposing composing;
    private final NoticeHolding holding;
    private final NoticeLaneTask lane;
    private final TaskScheduling tasks;
    private final ApplicationClock clock;

    /** Connections at once for one notice; no more than its people are worth. */
    private final int mostLanes;

    @Inject
    AnnounceOnPolicyScheduled(
            NoticeGuard guard,
            NoticeRepository notices,
            DeliveryRepository deliveries,
            NoticeComposing composing,
            NoticeHolding holding,
            NoticeLaneTask lane,
            TaskScheduling tasks,
            ApplicationClock clock,
            CandorConfiguration configuration) {
        this.guard = guard;
        this.notices = notices;
        this.deliveries = deliveries;
        this.composing = composing;
        this.holding = holding;
        this.lane = lane;
        this.tasks = tasks;
        this.clock = clock;
        this.mostLanes = configuration.number("CANDOR_NOTICE_CONNECTIONS", 8, 1, 64);
    }

    void announce(@Observes @Priority(BEHIND_THE_GUARD) PolicyScheduled scheduled) {
        announce(scheduled.versionId(), scheduled.number(), true);
    }

    /** A version that came with a pack is announced if there is anybody to be told. */
    void announce(@Observes PolicyImported imported) {
        announce(imported.versionId(), imported.number(), false);
    }

    private void announce(UUID versionId, int number, boolean always) {
        NoticeCalendar calendar = guard.calendar();
        calendar.outgoing(number).ifPresent(outgoing -> {
            NoticeCalendar.Publication version = calendar.get(number);
            boolean owed = isMailOwed(outgoing.duties(), version.material());
            int people = deliveries.countRecipients(owed);
            if (always || people > 0) {
                var about = new Notice.About(versionId, number, outgoing.number(), version.effectiveAt());
                announce(new Notice(about, owed, clock.instant()), version.overridden(), people);
            }
        });
    }

    private void announce(Notice notice, boolean overridden, int people) {
        Instant now = notice.announcedAt();
        boolean owed = notice.isOwed();
        int lanes = Math.min(mostLanes, people / PEOPLE_A_LANE + 1);
        notices.add(notice);
        composing.compose(notice);
        long begun = System.nanoTime();
        notice.begin(deliveries.write(notice.id(), owed, lanes, now), lanes, now);
        LOG.infof(
                "Version %d is announced: %d deliveries written in %d ms",
                notice.number(), notice.recipients(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        if (!notice.isOpen()) {
            return;
        }
        for (int i = 0; i < lanes; i++) {
            tasks.once(lane, NoticeLane.id(notice.id(), i), new NoticeLane(notice.id(), i), now);
        }
        if (owed && !overridden) {
            holding.hold(notice, now);
        }
    }

    void cancel(@Observes @Priority(BEHIND_THE_GUARD) PolicyWithdrawn withdrawn) {
        notices.findOfVersion(withdrawn.number()).filter(Notice::isOpen).ifPresent(notice -> {
            notice.cancel(clock.instant());
            deliveries.cancel(notice.id());
        });
    }

    /** Whether a promise can be kept by a mail alone, or by nothing that is there at once. */
    static boolean isMailOwed(NoticeDuties duties, boolean material) {
        return duties.announcements(material).stream()
                .filter(announcement -> announcement.channels().contains(Channel.EMAIL))
                .anyMatch(announcement -> announcement.join() == Join.ALL
                        || !announcement.channels().contains(Channel.PAGE)
                                && !announcement.channels().contains(Channel.DATE));
    }
}
