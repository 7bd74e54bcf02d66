package io.candor.ejb.notice.delivery;

import io.candor.ejb.notice.story.NoticeStory;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Sets a notice off, in the caller's transaction: the mail in each language, a row for each person, and the tasks that send them. */
@Dependent
public class NoticeSetOff {

    private static final Logger LOG = Logger.getLogger(NoticeSetOff.class);
    private static final int PEOPLE_A_LANE = 50;

    private final NoticeRepository notices;
    private final DeliveryRepository deliveries;
    private final NoticeComposing composing;
    private final NoticeLaneTask lane;
    private final TaskScheduling tasks;

    /** Connections at once for one notice; no more than its people are worth. */
    private final int mostLanes;

    @Inject
    NoticeSetOff(
            NoticeRepository notices,
            DeliveryRepository deliveries,
            NoticeComposing composing,
            NoticeLaneTask lane,
            TaskScheduling tasks,
            CandorConfiguration configuration) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.composing = composing;
        this.lane = lane;
        this.tasks = tasks;
        this.mostLanes = configuration.number("CANDOR_NOTICE_CONNECTIONS", 8, 1, 64);
    }

    /** How many people a notice would go to. */
    public int people(Notice notice) {
        return deliveries.countRecipients(notice.audience());
    }

    /**
     * Keeps a new notice and sets it off.
     *
     * @param stories what it says, by language
     */
    public void begin(Notice notice, Function<String, NoticeStory> stories) {
        Instant now = notice.announcedAt();
        int lanes = Math.min(mostLanes, people(notice) / PEOPLE_A_LANE + 1);
        notices.add(notice);
        composing.compose(notice, stories);
        long begun = System.nanoTime();
        notice.begin(deliveries.write(notice.id(), notice.audience(), lanes, now), lanes, now);
        LOG.infof(
                "Notice %s %d: %d deliveries written in %d ms",
                notice.kind(),
                notice.number(),
                notice.recipients(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        if (notice.isOpen()) {
            for (int i = 0; i < lanes; i++) {
                tasks.once(lane, NoticeLane.id(notice.id(), i), new NoticeLane(notice.id(), i), now);
            }
        }
    }
}
