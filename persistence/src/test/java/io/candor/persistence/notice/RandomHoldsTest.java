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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mails that arrive and products that show the notice at once, late, or weeks late, while whoever looks after the day is now quick and now
 * asleep: no version is in effect before people were told as the outgoing version promised, nor with less time behind that than promised.
 */
class RandomHoldsTest {

    private static final int ROUNDS = 4_000;
    private static final List<String> SPANS =
            List.of("1 day", "7 days", "30 days", "1 month", "36 hours", "10 business days", "90 minutes");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Andorra", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca");

    private static final List<Set<Channel>> JOINED = List.of(
            EnumSet.of(Channel.EMAIL),
            EnumSet.of(Channel.PLATFORM),
            EnumSet.of(Channel.EMAIL, Channel.PLATFORM),
            EnumSet.allOf(Channel.class));

    private int moved;
    private int kept;
    private int mailed;
    private int shown;

    @Test
    void noVersionIsInEffectWithLessTimeBehindTheLastChannelThanPromised() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            round(new Random(seed));
        }
        assertThat(moved).as("days that had to be moved").isGreaterThan(ROUNDS / 10);
        assertThat(kept).as("days that could be kept").isGreaterThan(ROUNDS / 10);
        assertThat(mailed).as("versions that waited for mails in the end").isGreaterThan(ROUNDS / 10);
        assertThat(shown).as("versions that waited for the product in the end").isGreaterThan(ROUNDS / 10);
    }

    private void round(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var lead = new PromiseRule.NoticeLead(Span.parse(SPANS.get(random.nextInt(SPANS.size()))));
        List<PromiseRule.NotifyChange> announcements = Stream.generate(() -> announcement(random))
                .limit(1 + random.nextInt(2))
                .toList();
        NoticeDuties duties = NoticeDuties.of(Stream.concat(Stream.of(lead), announcements.stream())
                .map(rule -> new Promised("P", "promised", rule))
                .toList());
        var hold = new NoticeHold(duties, true, zone);
        Instant published =
                Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365)));
        Instant planned = hold.earliest(published).plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
        Policy policy = scheduled(published, planned);
        Map<Channel, Instant> arrivals = Map.of(
                Channel.PAGE,
                published,
                Channel.DATE,
                published,
                Channel.EMAIL,
                arrival(published, random),
                Channel.PLATFORM,
                arrival(published, random));
        Instant now = published;
        while (hold.told(published, until(now, arrivals)).isEmpty()) {
            assertThat(policy.inForceAt(now))
                    .as("in force before people were told")
                    .isEmpty();
            policy.postpone(1, hold.whileOpen(policy.get(1).effectiveAt(), now), now);
            boolean asleep = random.nextInt(4) == 0;
            now = asleep
                    ? now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 50)))
                    : hold.nextLook(policy.get(1).effectiveAt(), now);
        }
        Instant told = hold.told(published, until(now, arrivals)).orElseThrow();
        Instant released = now.plus(Duration.ofSeconds(random.nextInt(600)));
        policy.release(1, hold.whenTold(policy.get(1).effectiveAt(), told), released);
        Instant effect = policy.get(1).effectiveAt();
        for (PromiseRule.NotifyChange announcement : announcements) {
            assertThat(effect)
                    .isAfterOrEqualTo(LeadTime.after(keptAt(announcement, arrivals), lead.lead(), zone))
                    .isAfterOrEqualTo(planned);
        }
        assertThat(policy.inForceAt(effect.minusNanos(1000))).isEmpty();
        assertThat(policy.inForceAt(effect)).isPresent();
        count(told, arrivals);
        if (effect.equals(planned)) {
            kept++;
        } else {
            moved++;
        }
    }

    private void count(Instant told, Map<Channel, Instant> arrivals) {
        if (told.equals(arrivals.get(Channel.EMAIL))) {
            mailed++;
        } else if (told.equals(arrivals.get(Channel.PLATFORM))) {
            shown++;
        }
    }

    /** All channels of some, or any one of two that are not there at once. */
    private static PromiseRule.NotifyChange announcement(Random random) {
        if (random.nextInt(4) == 0) {
            return new PromiseRule.NotifyChange(List.of(Channel.EMAIL, Channel.PLATFORM), Join.ANY, false);
        }
        Set<Channel> channels = JOINED.get(random.nextInt(JOINED.size()));
        return new PromiseRule.NotifyChange(List.copyOf(channels), Join.ALL, random.nextBoolean());
    }

    private static Instant arrival(Instant published, Random random) {
        return published.plus(
                Duration.ofMinutes(random.nextBoolean() ? random.nextInt(60) : random.nextInt(60 * 24 * 60)));
    }

    /** What there is evidence of at an instant. */
    private static Map<Channel, Instant> until(Instant now, Map<Channel, Instant> arrivals) {
        return arrivals.entrySet().stream()
                .filter(arrival -> !arrival.getValue().isAfter(now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When a promise was kept, read from its words and not from the rule of what is awaited. */
    private static Instant keptAt(PromiseRule.NotifyChange promise, Map<Channel, Instant> arrivals) {
        List<Instant> told =
                promise.channels().stream().map(arrivals::get).sorted().toList();
        return told.get(promise.join() == Join.ANY ? 0 : told.size() - 1);
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
