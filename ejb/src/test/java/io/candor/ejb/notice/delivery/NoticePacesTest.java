package io.candor.ejb.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
