package io.candor.ejb.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.notice.delivery.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticePacesTest {

    private final NoticePaces paces = new NoticePaces(100, 10);
    private final NoticeLane lane = new NoticeLane(UUID.randomUUID(), 0);

    @Test
    void aDomainGetsItsShareAndOthersDoNotWaitForIt() {
        NoticePaces.Pace pace = paces.of(lane, 1);
        for (int i = 0; i < 10; i++) {
            assertThat(pace.take("busy.example")).isZero();
        }
        assertThat(pace.take("busy.example")).isPositive();
        assertThat(pace.take("quiet.example")).isZero();
    }

    @Test
    void lanesShareTheRate() {
        NoticePaces.Pace pace = paces.of(lane, 5);
        assertThat(pace.take("a.example")).isZero();
        assertThat(pace.take("a.example")).isZero();
        assertThat(pace.take("a.example")).isPositive();
    }

    @Test
    void aTenantsRateHoldsOverAllDomains() {
        NoticePaces.Pace pace = paces.of(lane, 1);
        for (int i = 0; i < 100; i++) {
            assertThat(pace.take("domain" + i + ".example")).isZero();
        }
        assertThat(pace.take("one-more.example")).isPositive();
    }

    @Test
    void noticesOfATenantShareItsRate() {
        var now = Instant.parse("2026-06-01T09:00:00Z");
        List<Notice> notices = List.of(sending(3, now), sending(5, now), new Notice(about(now), true, now));
        assertThat(NoticeWork.lanes(notices)).isEqualTo(8);
        NoticePaces.Pace pace = paces.of(lane, NoticeWork.lanes(notices));
        int atOnce = 0;
        while (pace.take("domain" + atOnce + ".example").isZero()) {
            atOnce++;
        }
        assertThat(atOnce).isBetween(12, 13);
    }

    private static Notice sending(int lanes, Instant now) {
        var notice = new Notice(about(now), true, now);
        notice.begin(1_000, lanes, now);
        return notice;
    }

    private static Notice.About about(Instant now) {
        return new Notice.About(UUID.randomUUID(), 2, 1, now.plus(Duration.ofDays(31)));
    }

    @Test
    void thePaceOfALaneGoesOnFromTurnToTurn() {
        for (int i = 0; i < 10; i++) {
            paces.of(lane, 1).take("busy.example");
        }
        assertThat(paces.of(lane, 1).take("busy.example")).isPositive();
    }

    @Test
    void pausesGrowToSixHoursWithChanceInThem() {
        assertThat(NoticeWork.pause(0, 0.5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(NoticeWork.pause(3, 0.5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(NoticeWork.pause(30, 0.5)).isEqualTo(Duration.ofHours(6));
        assertThat(NoticeWork.pause(0, 0)).isEqualTo(Duration.ofSeconds(48));
        assertThat(NoticeWork.pause(0, 1)).isEqualTo(Duration.ofSeconds(72));
    }
}
