package io.candor.web.centre.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final int MOST = 10;

    private long now;

    private final Throttle throttle = new Throttle(Duration.ofHours(1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void asOftenAsItSaysAndAgainWithTime() {
        for (int i = 0; i < MOST; i++) {
            assertThat(throttle.take("one", MOST)).isZero();
        }
        assertThat(throttle.take("one", MOST)).as("seconds").isEqualTo(361);
        assertThat(throttle.take("other", MOST)).isZero();
        now += Duration.ofMinutes(6).plusSeconds(1).toNanos();
        assertThat(throttle.take("one", MOST)).isZero();
        assertThat(throttle.take("one", MOST)).isPositive();
    }

    @Test
    void whoeverLooksDoesNotCount() {
        for (int i = 0; i < 3 * MOST; i++) {
            assertThat(throttle.wait("one", MOST)).isZero();
        }
        for (int i = 0; i < MOST; i++) {
            throttle.take("one", MOST);
        }
        assertThat(throttle.wait("one", MOST)).isPositive();
    }
}
