package io.candor.persistence.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.subscriber.Subscriber.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriberTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<NoticeTopic> POLICY = Set.of(NoticeTopic.POLICY);

    private final Subscriber subscriber = new Subscriber(new byte[32], new byte[40], "en", NOW);

    @Test
    void whoeverAsksIsWrittenToOnceInTenMinutes() {
        assertThat(subscriber.ask(POLICY, "de", NOW)).isTrue();
        assertThat(subscriber.ask(POLICY, "de", NOW.plus(Duration.ofMinutes(9))))
                .isFalse();
        assertThat(subscriber.ask(POLICY, "de", NOW.plus(Duration.ofMinutes(10))))
                .isTrue();
        assertThat(subscriber.standing()).isEqualTo(Standing.ASKED);
        assertThat(subscriber.language()).isEqualTo("de");
    }

    @Test
    void theLatestLinkConfirmsForSevenDays() {
        subscriber.ask(POLICY, "en", NOW);
        int first = subscriber.round();
        Instant later = NOW.plus(Duration.ofHours(1));
        subscriber.ask(POLICY, "en", later);
        assertThat(subscriber.confirm(first, later)).isFalse();
        assertThat(subscriber.confirm(subscriber.round(), later.plus(Duration.ofDays(7))))
                .isFalse();
        assertThat(subscriber.confirm(
                        subscriber.round(), later.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(subscriber.standing()).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void anOldLinkDoesNotBringBackWhoeverHasLeft() {
        subscriber.ask(POLICY, "en", NOW);
        int round = subscriber.round();
        subscriber.confirm(round, NOW);
        subscriber.leave(NOW);
        assertThat(subscriber.confirm(round, NOW)).isFalse();
        assertThat(subscriber.standing()).isEqualTo(Standing.LEFT);
        assertThat(subscriber.topics()).isEmpty();
    }

    @Test
    void askingAgainChangesNothingOfWhatIsConfirmed() {
        subscriber.ask(POLICY, "en", NOW);
        subscriber.confirm(subscriber.round(), NOW);
        subscriber.ask(Set.of(NoticeTopic.PROCESSORS), "de", NOW.plus(Duration.ofDays(1)));
        assertThat(subscriber.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(subscriber.topics()).isEqualTo(POLICY);
        assertThat(subscriber.language()).isEqualTo("en");
    }

    @Test
    void wishingNothingIsLeaving() {
        subscriber.ask(POLICY, "en", NOW);
        subscriber.confirm(subscriber.round(), NOW);
        subscriber.prefer(Set.of(), "en", NOW);
        assertThat(subscriber.standing()).isEqualTo(Standing.LEFT);
    }

    @Test
    void whoeverConfirmsCanBeReachedAgain() {
        subscriber.suppress(Suppression.BOUNCED, NOW);
        assertThat(subscriber.ask(POLICY, "en", NOW)).isTrue();
        subscriber.confirm(subscriber.round(), NOW);
        assertThat(subscriber.suppression()).isEmpty();
    }

    @Test
    void whoeverComplainedIsNotWrittenToByAForm() {
        subscriber.suppress(Suppression.COMPLAINED, NOW);
        subscriber.suppress(Suppression.BOUNCED, NOW);
        assertThat(subscriber.suppression()).contains(Suppression.COMPLAINED);
        assertThat(subscriber.ask(POLICY, "en", NOW)).isFalse();
    }

    @Test
    void aComplaintEndsTheVoluntaryPartAndIsNewsOnce() {
        subscriber.ask(POLICY, "en", NOW);
        subscriber.confirm(subscriber.round(), NOW);
        assertThat(subscriber.suppress(Suppression.COMPLAINED, NOW)).isTrue();
        assertThat(subscriber.suppress(Suppression.COMPLAINED, NOW)).isFalse();
        assertThat(subscriber.standing()).isEqualTo(Subscriber.Standing.LEFT);
        assertThat(subscriber.topics()).isEmpty();
    }
}
