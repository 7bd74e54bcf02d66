package io.candor.ejb.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryTest {

    /** Chance that changes nothing. */
    private static final RandomGenerator EVEN = new Random() {
        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    };

    private final Retry retry = new Retry(4, Duration.ofSeconds(10), 3, Duration.ofSeconds(80));

    @Test
    void pausesGrowUpToTheLongest() {
        assertThat(retry.pause(1, EVEN)).isEqualTo(Duration.ofSeconds(10));
        assertThat(retry.pause(2, EVEN)).isEqualTo(Duration.ofSeconds(30));
        assertThat(retry.pause(3, EVEN)).isEqualTo(Duration.ofSeconds(80));
        assertThat(retry.pause(1000, EVEN)).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void chanceMovesAPauseByAFifthAtMost() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(retry.pause(1, random)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        }
        assertThat(retry.pause(1, new Random(1))).isNotEqualTo(retry.pause(1, new Random(2)));
    }

    @Test
    void itIsOverBehindTheLastTry() {
        assertThat(retry.isOver(3)).isFalse();
        assertThat(retry.isOver(4)).isTrue();
    }

    @Test
    void theStandardTriesForAboutADay() {
        Duration sum = Duration.ZERO;
        for (int failures = 1; !Retry.standard().isOver(failures); failures++) {
            sum = sum.plus(Retry.standard().pause(failures, EVEN));
        }
        assertThat(sum).isBetween(Duration.ofHours(18), Duration.ofHours(30));
    }

    @Test
    void pausesThatShrinkAreRefused() {
        assertThatThrownBy(() -> new Retry(3, Duration.ofSeconds(1), 0.5, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retry(0, Duration.ofSeconds(1), 2, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
