package io.candor.persistence.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.notice.NoticeDuties.Announcement;
import io.candor.persistence.notice.NoticeDuties.Promised;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeDutiesTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Promised THIRTY_DAYS = lead("OP-19", "30 days");
    private static final Promised MAIL_IF_MATERIAL =
            notify("OP-20", Join.ALL, true, Channel.EMAIL, Channel.PAGE, Channel.DATE);
    private static final Promised HIGHLIGHTED = new Promised(
            "OP-21",
            "The announcement highlights what has changed.",
            new PromiseRule.NoticeContent(List.of(PromiseRule.NoticePart.HIGHLIGHTED_CHANGES)));

    @Test
    void aPolicyThatPromisesNothingLeavesAVersionFree() {
        var duties = NoticeDuties.of(List.of(new Promised("X", "Words.", new PromiseRule.DateShown("yyyy"))));
        assertThat(duties).isEqualTo(NoticeDuties.NONE);
        assertThat(duties.barrier(NOON, true, UTC)).isEmpty();
        assertThat(duties.highlighting(true)).isEmpty();
    }

    @Test
    void aLeadSaysWhichPromiseDemandsItAndUntilWhen() {
        assertThat(NoticeDuties.of(List.of(THIRTY_DAYS)).barrier(NOON, true, UTC))
                .hasValueSatisfying(barrier -> {
                    assertThat(barrier.promised()).isEqualTo(THIRTY_DAYS);
                    assertThat(barrier.earliest()).isEqualTo("2026-12-22T12:00:00Z");
                });
    }

    @Test
    void ofSeveralLeadsTheLongestCounts() {
        var duties = NoticeDuties.of(List.of(lead("A", "4 weeks"), lead("B", "1 month"), lead("C", "700 hours")));
        assertThat(duties.barrier(NOON, true, UTC))
                .map(barrier -> barrier.promised().code())
                .contains("B");
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, PAGE DATE EMAIL PLATFORM, EMAIL PLATFORM",
        "ALL, PLATFORM, PLATFORM",
        "ALL, PAGE DATE, ''",
        "ANY, EMAIL PLATFORM, EMAIL",
        "ANY, PLATFORM, PLATFORM",
        "ANY, PAGE PLATFORM, ''",
        "ANY, DATE EMAIL PLATFORM, ''"
    })
    void whatIsAwaitedIsJoinedOrNotKeptByAnythingElse(Join join, String promised, String awaited) {
        var duties = NoticeDuties.of(List.of(notify("P", join, true, channels(promised))));
        assertThat(duties.awaited(true)).containsExactlyInAnyOrder(channels(awaited));
        assertThat(duties.awaited(false)).isEmpty();
    }

    private static Channel[] channels(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Channel::valueOf)
                .toArray(Channel[]::new);
    }

    @Test
    void whereOnlyMaterialChangesAreAnnouncedOthersAreFree() {
        var duties = NoticeDuties.of(List.of(THIRTY_DAYS, MAIL_IF_MATERIAL, HIGHLIGHTED));
        assertThat(duties.barrier(NOON, true, UTC)).isPresent();
        assertThat(duties.highlighting(true)).contains(HIGHLIGHTED);
        assertThat(duties.barrier(NOON, false, UTC)).isEmpty();
        assertThat(duties.highlighting(false)).isEmpty();
        assertThat(duties.announcements(false)).isEmpty();
        assertThat(duties.dependOnMateriality()).isTrue();
    }

    @Test
    void whereEveryChangeIsAnnouncedTheLeadHoldsForEveryChange() {
        var always = notify("AN-19b", Join.ALL, false, Channel.PAGE);
        var duties = NoticeDuties.of(List.of(THIRTY_DAYS, MAIL_IF_MATERIAL, always));
        assertThat(duties.barrier(NOON, false, UTC)).isPresent();
        assertThat(duties.announcements(false))
                .extracting(Announcement::promised)
                .containsExactly(always);
    }

    @Test
    void aLeadWithoutAnyChannelHoldsForEveryChange() {
        assertThat(NoticeDuties.of(List.of(THIRTY_DAYS)).barrier(NOON, false, UTC))
                .isPresent();
    }

    @Test
    void allChannelsAreDoneWithTheLastAndAnyWithTheFirst() {
        Instant early = NOON.minusSeconds(60);
        var evidence = Map.of(Channel.PAGE, early, Channel.EMAIL, NOON);
        assertThat(announcement(Join.ALL).doneAt(evidence)).contains(NOON);
        assertThat(announcement(Join.ANY).doneAt(evidence)).contains(early);
        assertThat(announcement(Join.ALL).doneAt(Map.of(Channel.PAGE, early))).isEmpty();
        assertThat(announcement(Join.ANY).doneAt(Map.of(Channel.PAGE, early))).contains(early);
        assertThat(announcement(Join.ANY).doneAt(Map.of(Channel.PLATFORM, early)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,               2026-11-22T12:00:00Z,      30 days,         2026-12-22T12:00:00Z",
        "UTC,               2026-11-22T12:00:00.001Z,  30 days,         2026-12-22T12:01:00Z",
        "UTC,               2026-11-22T12:00:00Z,      2 weeks,         2026-12-06T12:00:00Z",
        "UTC,               2026-01-31T12:00:00Z,      1 month,         2026-02-28T12:00:00Z",
        "UTC,               2024-02-29T12:00:00Z,      1 year,          2025-02-28T12:00:00Z",
        "UTC,               2026-11-20T12:00:00Z,      3 business days, 2026-11-25T12:00:00Z",
        "UTC,               2026-11-22T12:00:00Z,      72 hours,        2026-11-25T12:00:00Z",
        "UTC,               2026-11-22T12:00:00Z,      0 days,          2026-11-22T12:00:00Z",
        // Clocks go forward on 29 March 2026: the same time of day is an hour earlier in UTC.
        "Europe/Berlin,     2026-03-15T12:00:00Z,      30 days,         2026-04-14T11:00:00Z",
        // They go back on 25 October: an hour later.
        "Europe/Berlin,     2026-10-15T11:00:00Z,      30 days,         2026-11-14T12:00:00Z",
        // Half past two comes twice on that day: the later one counts.
        "Europe/Berlin,     2026-10-24T00:30:00Z,      1 day,           2026-10-25T01:30:00Z",
        // And does not come on 29 March: it is half past three.
        "Europe/Berlin,     2026-03-28T01:30:00Z,      1 day,           2026-03-29T01:30:00Z",
        "America/Toronto,   2026-10-25T04:00:00Z,      30 days,         2026-11-24T05:00:00Z",
        "Pacific/Apia,      2026-11-22T12:00:00Z,      30 days,         2026-12-22T12:00:00Z",
    })
    void aLeadEndsAtTheSameTimeOfDayInTheTenantsZone(ZoneId zone, Instant from, String span, Instant earliest) {
        assertThat(LeadTime.after(from, Span.parse(span), zone)).isEqualTo(earliest);
    }

    private static Announcement announcement(Join join) {
        return NoticeDuties.of(List.of(notify("N", join, false, Channel.PAGE, Channel.EMAIL)))
                .announcements(true)
                .get(0);
    }

    private static Promised lead(String code, String span) {
        return new Promised(code, "We tell you ahead.", new PromiseRule.NoticeLead(Span.parse(span)));
    }

    private static Promised notify(String code, Join join, boolean materialOnly, Channel... channels) {
        return new Promised(code, "We tell you.", new PromiseRule.NotifyChange(List.of(channels), join, materialOnly));
    }
}
