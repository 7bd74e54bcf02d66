package io.candor.web.centre.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final int MOST = 10;

    private final ManualMeter time = new ManualMeter();
    private final Throttle throttle = new Throttle(Duration.ofHours(1), time);

    @Test
    void asOftenAsItSaysAndAgainWithTime() {
        for (int i = 0; i < MOST; i++) {
            assertThat(throttle.take("one", MOST)).isZero();
        }
        assertThat(throttle.take("one", MOST)).as("seconds").isEqualTo(361);
        assertThat(throttle.take("other", MOST)).isZero();
        time.pass(Duration.ofMinutes(6).plusSeconds(1));
        assertThat(throttle.take("one", MOST)).isZero();
        assertThat(throttle.take("one", MOST)).isPositive();
    }

    @Test
    void whoeverLooksDoesNotCount() {
        for (int i = 0; i < 3 * MOST; i++) {
            assertThat(throttle.peek("one", MOST)).isZero();
        }
        for (int i = 0; i < MOST; i++) {
            throttle.take("one", MOST);
        }
        assertThat(throttle.peek("one", MOST)).isPositive();
    }
}
