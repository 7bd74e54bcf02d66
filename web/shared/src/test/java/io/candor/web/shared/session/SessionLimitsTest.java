package io.candor.web.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLimitsTest {

    private static final Instant SIGN_IN = Instant.parse("2026-11-22T08:00:00Z");

    private final SessionLimits limits = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(10));

    @ParameterizedTest(name = "last seen after {0}, now {1}: over {2}")
    @CsvSource({
        "PT0S, PT0S, false",
        "PT0S, PT29M59S, false",
        "PT0S, PT30M, true",
        "PT0S, PT45M, true",
        "PT20M, PT45M, false",
        "PT20M, PT50M, true",
        "PT9H45M, PT9H59M59S, false",
        "PT9H45M, PT10H, true",
        "PT9H59M59S, PT10H1S, true",
        "PT0S, P365D, true"
    })
    void aSessionEndsWhenItsTimeIsOver(Duration lastSeen, Duration now, boolean over) {
        assertThat(limits.isOver(SIGN_IN, SIGN_IN.plus(lastSeen), SIGN_IN.plus(now)))
                .isEqualTo(over);
    }

    @Test
    void aClockThatWasMovedBackEndsNothing() {
        assertThat(limits.isOver(SIGN_IN, SIGN_IN, SIGN_IN.minusSeconds(60))).isFalse();
    }

    @Test
    void everyRequestCountsButNotEveryOneIsWritten() {
        assertThat(limits.isWorthNoting(SIGN_IN, SIGN_IN.plusSeconds(14))).isFalse();
        assertThat(limits.isWorthNoting(SIGN_IN, SIGN_IN.plusSeconds(15))).isTrue();
    }
}
