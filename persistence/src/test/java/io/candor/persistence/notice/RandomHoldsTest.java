package io.candor.persistence.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.notice.NoticeDuties.Promised;
import io.candor.persistence.policy.Policy;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyVersion;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Mails that arrive at once, late, or weeks late, while whoever looks after the day is now quick and now asleep: no version is in effect
 * with less time behind the last mail that was accepted than the outgoing version promised.
 */
class RandomHoldsTest {

    private static final int ROUNDS = 4_000;
    private static final List<String> SPANS =
            List.of("1 day", "7 days", "30 days", "1 month", "36 hours", "10 business days", "90 minutes");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Andorra", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca");

    private int moved;
    private int kept;

    @Test
    void noVersionIsInEffectWithLessTimeBehindTheLastMailThanPromised() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            round(new Random(seed));
        }
        assertThat(moved).as("days that had to be moved").isGreaterThan(ROUNDS / 10);
        assertThat(kept).as("days that could be kept").isGreaterThan(ROUNDS / 10);
    }

    private void round(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var lead = new PromiseRule.NoticeLead(Span.parse(SPANS.get(random.nextInt(SPANS.size()))));
        var mail = new PromiseRule.NotifyChange(List.of(Channel.EMAIL), Join.ALL, false);
        NoticeDuties duties =
                NoticeDuties.of(List.of(new Promised("P-1", "lead", lead), new Promised("P-2", "mail", mail)));
        var hold = new NoticeHold(duties, true, zone);
        Instant published =
                Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365)));
        Instant planned = hold.earliest(published).plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
        Policy policy = scheduled(published, planned);
        Instant told = published.plus(
                Duration.ofMinutes(random.nextBoolean() ? random.nextInt(60) : random.nextInt(60 * 24 * 60)));
        Instant now = published;
        while (now.isBefore(told)) {
            assertThat(policy.inForceAt(now))
                    .as("in force before people were told")
                    .isEmpty();
            policy.postpone(1, hold.whileOpen(policy.get(1).effectiveAt(), now), now);
            boolean asleep = random.nextInt(4) == 0;
            now = asleep
                    ? now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 50)))
                    : hold.nextLook(policy.get(1).effectiveAt(), now);
        }
        Instant released = (now.isBefore(told) ? told : now).plus(Duration.ofSeconds(random.nextInt(600)));
        policy.release(1, hold.whenTold(policy.get(1).effectiveAt(), told), released);
        Instant effect = policy.get(1).effectiveAt();
        assertThat(effect)
                .isAfterOrEqualTo(LeadTime.after(told, lead.lead(), zone))
                .isAfterOrEqualTo(planned);
        assertThat(policy.inForceAt(effect.minusNanos(1000))).isEmpty();
        assertThat(policy.inForceAt(effect)).isPresent();
        if (effect.equals(planned)) {
            kept++;
        } else {
            moved++;
        }
    }

    private static Policy scheduled(Instant published, Instant planned) {
        var policy = new Policy();
        PolicyVersion version = policy.draft("1", true, LocalizedText.of("en", "first"), published);
        version.write("en", PolicyMarkdown.of("# Policy\n\nText.\n"));
        version.adopt();
        policy.schedule(1, published, planned);
        policy.hold(1);
        return policy;
    }
}
