package io.candor.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.deadline.holiday.PublicHolidays;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.Milestone;
import io.candor.deadline.law.PauseCause;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.Extension;
import io.candor.deadline.request.Pause;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.deadline.request.RespondingTenant;
import io.candor.deadline.wording.DeadlineTexts;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every request, tried with many that chance has made up; the seed is fixed, so every run tries the same. */
class DeadlinePropertiesTest {

    private static final int TRIES = 3000;
    private static final List<Place> PLACES = Stream.of(
                    "GB", "DE", "FR", "NO", "US", "US-CA", "US-NY", "CA", "CA-ON", "CA-QC", "AD", "BR")
            .map(Place::parse)
            .toList();

    private final DeadlineCalculator calculator = new DeadlineCalculator(LawBook.bundled(), new PublicHolidays());
    private final Random chance = new Random(20261122);

    @Test
    void theEarliestClockBinds() {
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            for (Due due : calculator.compute(request).dues().values()) {
                due.moment()
                        .ifPresent(moment -> assertThat(due.clocks())
                                .filteredOn(ClockReading::isDated)
                                .allSatisfy(clock -> assertThat(clock.due()).isGreaterThanOrEqualTo(moment)));
                assertThat(due.moment().isPresent())
                        .isEqualTo(due.clocks().stream().anyMatch(ClockReading::isDated));
            }
        }
    }

    @Test
    void everyDateLiesAfterReceipt() {
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            for (Due due : calculator.compute(request).dues().values()) {
                due.moment().ifPresent(moment -> {
                    assertThat(moment.before()).as(request.toString()).isAfter(request.receivedAt());
                    assertThat(moment.before()
                                    .minusNanos(1)
                                    .atZone(request.tenant().zone())
                                    .toLocalDate())
                            .isBeforeOrEqualTo(moment.lastDay());
                });
            }
        }
    }

    @Test
    void whoAsksLaterIsNotAnsweredEarlier() {
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest first = request();
            Instant later = first.receivedAt().plus(Duration.ofMinutes(chance.nextInt(6 * 24 * 60)));
            var second = ReceivedRequest.of(first.types(), first.requester(), later, first.tenant());
            Due one = calculator.compute(first).answer();
            Due other = calculator.compute(second).answer();
            if (ids(one).equals(ids(other)) && one.moment().isPresent()) {
                assertThat(other.moment())
                        .as(first + " and " + later)
                        .hasValueSatisfying(moment -> assertThat(moment)
                                .isGreaterThanOrEqualTo(one.moment().orElseThrow()));
            }
        }
    }

    @Test
    void aPauseNeverShortensAnyClock() {
        int moved = 0;
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            var pauses = new ArrayList<Pause>();
            Deadlines before = calculator.compute(request);
            for (int more = 0; more < 3; more++) {
                pauses.add(pause(request));
                Optional<Deadlines> after = computed(request.paused(pauses));
                if (after.isEmpty()) {
                    pauses.remove(pauses.size() - 1);
                    continue;
                }
                assertNoneEarlier(before, after.get());
                moved += before.equals(after.get()) ? 0 : 1;
                before = after.get();
            }
        }
        assertThat(moved).as("pauses that were tried").isGreaterThan(300);
    }

    @Test
    void aPauseThatStillLastsMovesNothingYet() {
        int tried = 0;
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            Pause pause = new Pause(PauseCause.IDENTITY, pause(request).from(), null);
            Optional<Deadlines> paused = computed(request.paused(List.of(pause)));
            if (paused.isPresent()) {
                tried++;
                assertThat(paused.get().answer().moment())
                        .isEqualTo(calculator.compute(request).answer().moment());
                assertThat(paused.get().dues().values())
                        .flatExtracting(Due::clocks)
                        .anyMatch(ClockReading::stopped);
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void anExtensionNeverShortensALawAndNeverMovesAPromise() {
        int extended = 0;
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            Deadlines before = calculator.compute(request);
            Instant told = request.receivedAt().plus(Duration.ofHours(chance.nextInt(24 * 40)));
            Optional<Deadlines> after = computed(request.extended(new Extension(told, "Many systems.")));
            if (after.isPresent()) {
                extended++;
                assertNoneEarlier(before, after.get());
                assertThat(promised(after.get())).isEqualTo(promised(before));
            }
        }
        assertThat(extended).isGreaterThan(500);
    }

    @Test
    void onePromiseMoreNeverGivesMoreTime() {
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            RespondingTenant tenant = request.tenant();
            var silent = new RespondingTenant(
                    tenant.name(), tenant.zone(), tenant.establishment(), tenant.jurisdictions(), List.of());
            assertNotLater(request, withTenant(request, silent));
        }
    }

    @Test
    void oneWishMoreNeverGivesMoreTime() {
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            var more = EnumSet.copyOf(request.types());
            more.add(RequestType.INQUIRY);
            assertNotLater(
                    ReceivedRequest.of(more, request.requester(), request.receivedAt(), request.tenant()), request);
        }
    }

    @Test
    void whoSaysNotWhereTheyLiveIsAnsweredNoLater() {
        for (int at = 0; at < TRIES; at++) {
            ReceivedRequest request = request();
            assertNotLater(
                    ReceivedRequest.of(request.types(), Place.UNKNOWN, request.receivedAt(), request.tenant()),
                    request);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (int at = 0; at < 300; at++) {
            ReceivedRequest request = request();
            assertThat(calculator.compute(request)).isEqualTo(calculator.compute(request));
        }
    }

    @Test
    void everyDateHasAnExplanationInBothLanguages() {
        var texts = List.of(DeadlineTexts.in(Locale.ENGLISH), DeadlineTexts.in(Locale.GERMAN));
        for (int at = 0; at < TRIES; at++) {
            for (Due due : calculator.compute(request()).dues().values()) {
                for (DeadlineTexts language : texts) {
                    assertThat(language.text(due.explanation()))
                            .matches("(?s)\\p{Lu}.*\\.")
                            .doesNotContain("{", "}", "null", "Optional", "[", "  ");
                }
            }
        }
    }

    private ReceivedRequest request() {
        List<String> names = TestTenants.all();
        String name = names.get(chance.nextInt(names.size()));
        Instant received = Instant.parse("2025-10-20T00:00:00Z").plusSeconds(chance.nextInt(3 * 365 * 86_400));
        RequestType[] types = RequestType.values();
        Set<RequestType> wishes = EnumSet.of(types[chance.nextInt(types.length)]);
        if (chance.nextInt(4) == 0) {
            wishes.add(types[chance.nextInt(types.length)]);
        }
        return ReceivedRequest.of(
                wishes, PLACES.get(chance.nextInt(PLACES.size())), received, TestTenants.at(name, received));
    }

    private Pause pause(ReceivedRequest request) {
        Instant from = request.receivedAt().plus(Duration.ofHours(chance.nextInt(24 * 35)));
        PauseCause cause = chance.nextBoolean() ? PauseCause.IDENTITY : PauseCause.CLARIFICATION;
        return new Pause(cause, from, from.plus(Duration.ofHours(chance.nextInt(24 * 20))));
    }

    private Optional<Deadlines> computed(ReceivedRequest request) {
        try {
            return Optional.of(calculator.compute(request));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private void assertNotLater(ReceivedRequest stricter, ReceivedRequest request) {
        calculator
                .compute(request)
                .answer()
                .moment()
                .ifPresent(moment -> assertThat(
                                calculator.compute(stricter).answer().moment())
                        .as(request.toString())
                        .hasValueSatisfying(strict -> assertThat(strict).isLessThanOrEqualTo(moment)));
    }

    private static void assertNoneEarlier(Deadlines before, Deadlines after) {
        before.dues().forEach((milestone, due) -> {
            // What an extension would give is no date yet.
            if (milestone != Milestone.EXTENDED_ANSWER && after.dues().containsKey(milestone)) {
                List<ClockReading> clocks = after.dues().get(milestone).clocks();
                for (int at = 0; at < clocks.size(); at++) {
                    if (due.clocks().get(at).isDated()) {
                        assertThat(clocks.get(at).due())
                                .as("%s of %s", milestone, clocks.get(at).id())
                                .isGreaterThanOrEqualTo(due.clocks().get(at).due());
                    }
                }
            }
        });
    }

    private static List<DueMoment> promised(Deadlines deadlines) {
        return deadlines.answer().clocks().stream()
                .filter(clock -> clock.kind() == ClockReading.Kind.PROMISE)
                .map(ClockReading::due)
                .toList();
    }

    private static List<String> ids(Due due) {
        return due.clocks().stream().map(ClockReading::id).toList();
    }

    private static ReceivedRequest withTenant(ReceivedRequest request, RespondingTenant tenant) {
        return ReceivedRequest.of(request.types(), request.requester(), request.receivedAt(), tenant);
    }
}
