package io.candor.persistence.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.notice.NoticeCalendar.Publication;
import io.candor.persistence.notice.NoticeDuties.Promised;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Years of publishing, overriding and withdrawing at random instants, in zones of all kinds: whatever was let through, no version is in
 * effect with less notice than the outgoing version promised, unless overridden.
 */
class RandomCalendarsTest {

    private static final int DESKS = 1500;
    private static final int STEPS = 60;

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "Europe/Andorra",
            "Europe/London",
            "Europe/Lisbon",
            "Europe/Istanbul",
            "America/Toronto",
            "America/St_Johns",
            "America/New_York",
            "America/Sao_Paulo",
            "America/Santiago",
            "America/Phoenix",
            "America/Havana",
            "Asia/Kathmandu",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Asia/Tehran",
            "Asia/Beirut",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Australia/Lord_Howe",
            "Australia/Adelaide",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");

    private static final List<String> SPANS = List.of(
            "0 days",
            "1 day",
            "7 days",
            "14 days",
            "30 days",
            "45 days",
            "2 weeks",
            "1 month",
            "2 months",
            "1 year",
            "90 minutes",
            "36 hours",
            "10 business days");

    private int published;
    private int refused;
    private int overridden;
    private int withdrawn;
    private int withdrawalsRefused;

    @Test
    void noVersionIsInEffectWithLessNoticeThanPromisedUnlessOverridden() {
        for (int seed = 0; seed < DESKS; seed++) {
            var desk = new Desk(new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                desk.act();
            }
            desk.judge("seed " + seed);
        }
        // The test would prove nothing if one of these never happened.
        assertThat(published).isGreaterThan(10_000);
        assertThat(refused).isGreaterThan(5_000);
        assertThat(overridden).isGreaterThan(500);
        assertThat(withdrawn).isGreaterThan(1_000);
        assertThat(withdrawalsRefused).isGreaterThan(20);
    }

    /** Somebody who publishes, and the clock. */
    private final class Desk {

        private final Random random;
        private final ZoneId zone;
        private final List<Publication> chain = new ArrayList<>();
        private Instant now = Instant.parse("2024-01-01T00:00:00Z");
        private int number;

        Desk(Random random) {
            this.random = random;
            this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            now = now.plusSeconds(random.nextInt(400 * 86_400)).plusNanos(random.nextInt(1_000) * 1_000L);
            chain.add(new Publication(++number, true, now, now, false, duties()));
        }

        void act() {
            now = now.plusSeconds(random.nextInt(12 * 86_400));
            if (random.nextInt(4) == 0) {
                withdraw();
            } else {
                publish();
            }
        }

        private void publish() {
            boolean material = random.nextInt(5) > 0;
            Instant effectiveAt = effect(material);
            if (effectiveAt.isBefore(now)
                    || chain.stream().anyMatch(other -> other.effectiveAt().equals(effectiveAt))) {
                return;
            }
            boolean emergency = random.nextInt(12) == 0;
            var next = new Publication(++number, material, now, effectiveAt, false, duties());
            var wanted = new ArrayList<>(chain);
            wanted.add(next);
            try {
                boolean broken = new NoticeCalendar(wanted, zone)
                        .admit(next.number(), emergency)
                        .isPresent();
                chain.add(new Publication(number, material, now, effectiveAt, broken, next.duties()));
                published++;
                overridden += broken ? 1 : 0;
            } catch (RefusedException e) {
                refused++;
            }
        }

        /** Often exactly the first instant that the guard allows, or a minute before. */
        private Instant effect(boolean material) {
            if (random.nextBoolean()) {
                var barrier = chain.get(chain.size() - 1).duties().barrier(now, material, zone);
                if (barrier.isPresent()) {
                    return barrier.get().earliest().minusSeconds(random.nextBoolean() ? 60 : 0);
                }
            }
            return now.plusSeconds(random.nextInt(90 * 86_400));
        }

        private void withdraw() {
            List<Publication> upcoming = chain.stream()
                    .filter(version -> version.effectiveAt().isAfter(now))
                    .toList();
            if (upcoming.isEmpty()) {
                return;
            }
            var wanted = new ArrayList<>(chain);
            wanted.remove(upcoming.get(random.nextInt(upcoming.size())));
            try {
                new NoticeCalendar(wanted, zone).admitWithdrawal(now);
                chain.clear();
                chain.addAll(wanted);
                withdrawn++;
            } catch (NoticeTooShortException e) {
                withdrawalsRefused++;
            }
        }

        /** Reckons from the other end: how much notice each version gave, against each promise of the one before it. */
        void judge(String desk) {
            List<Publication> order = chain.stream()
                    .sorted(Comparator.comparing(Publication::effectiveAt))
                    .toList();
            for (int i = 1; i < order.size(); i++) {
                Publication outgoing = order.get(i - 1);
                Publication next = order.get(i);
                boolean free = !next.material()
                        && !outgoing.duties().announcements().isEmpty()
                        && outgoing.duties().announcements().stream().allMatch(NoticeDuties.Announcement::materialOnly);
                if (next.overridden() || free) {
                    continue;
                }
                for (NoticeDuties.Lead lead : outgoing.duties().leads()) {
                    assertThat(gave(lead.span(), next))
                            .as("%s, %s: %s before %s", desk, zone, lead.span(), next)
                            .isTrue();
                }
            }
        }

        private boolean gave(Span promised, Publication version) {
            var from = LocalDateTime.ofInstant(version.publishedAt(), zone);
            var to = LocalDateTime.ofInstant(version.effectiveAt(), zone);
            var elapsed = Duration.between(version.publishedAt(), version.effectiveAt());
            int n = promised.amount();
            return switch (promised.unit()) {
                case MINUTES -> elapsed.toMinutes() >= n;
                case HOURS -> elapsed.toHours() >= n;
                case DAYS -> days(from, to) >= n && elapsed.compareTo(Duration.ofHours(24L * n - 1)) >= 0;
                case WEEKS -> days(from, to) >= 7L * n;
                case MONTHS -> !to.isBefore(from.plusMonths(n));
                case YEARS -> !to.isBefore(from.plusYears(n));
                case BUSINESS_DAYS -> workingDays(from, to) >= n;
            };
        }

        private long days(LocalDateTime from, LocalDateTime to) {
            return ChronoUnit.DAYS.between(from, to);
        }

        private long workingDays(LocalDateTime from, LocalDateTime to) {
            return from.toLocalDate()
                            .plusDays(1)
                            .datesUntil(to.toLocalDate().plusDays(1))
                            .filter(day -> day.getDayOfWeek().getValue() < 6)
                            .count()
                    - (to.toLocalTime().isBefore(from.toLocalTime())
                                    && to.getDayOfWeek().getValue() < 6
                            ? 1
                            : 0);
        }

        private NoticeDuties duties() {
            var promises = new ArrayList<Promised>();
            for (int i = random.nextInt(3); i > 0; i--) {
                String span = SPANS.get(random.nextInt(SPANS.size()));
                promises.add(new Promised("L" + i, "Ahead.", new PromiseRule.NoticeLead(Span.parse(span))));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                var rule = new PromiseRule.NotifyChange(List.of(Channel.EMAIL), Join.ALL, random.nextBoolean());
                promises.add(new Promised("N" + i, "Told.", rule));
            }
            return NoticeDuties.of(promises);
        }
    }
}
