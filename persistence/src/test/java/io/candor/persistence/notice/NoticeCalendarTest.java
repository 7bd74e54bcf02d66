package io.candor.persistence.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.notice.NoticeCalendar.Publication;
import io.candor.persistence.notice.NoticeDuties.Promised;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeCalendarTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void thirtyDaysOfNoticeForbidTwentyNineAndAllowThirtyOne() {
        var inForce = inForce("30 days");
        assertThatThrownBy(() -> calendar(inForce, published(2, 29)).admit(2, false))
                .isInstanceOfSatisfying(NoticeTooShortException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("error.notice-too-short");
                    assertThat(refusal.fault()).isEqualTo(RefusedException.Fault.STATE);
                    assertThat(refusal.promise()).isEqualTo("P-1");
                    assertThat(refusal.earliest()).isEqualTo("2026-12-22T12:00:00Z");
                    assertThat(refusal.arguments())
                            .containsExactly("P-1", "We tell you 30 days ahead.", "2026-12-22 12:00 (UTC)", "2");
                });
        assertThat(calendar(inForce, published(2, 31)).admit(2, false)).isEmpty();
        assertThat(calendar(inForce, published(2, 30)).admit(2, false)).isEmpty();
    }

    @Test
    void theFirstVersionOwesNothing() {
        assertThat(calendar(published(1, 0)).admit(1, false)).isEmpty();
    }

    @Test
    void aVersionThatTakesEffectAtOnceIsJudgedAsWell() {
        assertThatThrownBy(() -> calendar(inForce("1 hour"), published(2, 0)).admit(2, false))
                .isInstanceOf(NoticeTooShortException.class);
    }

    @Test
    void aNewTextCannotShortenTheNoticeOfTheOldOne() {
        var shortening = published(2, 8, "7 days");
        assertThatThrownBy(() -> calendar(inForce("30 days"), shortening).admit(2, false))
                .isInstanceOf(NoticeTooShortException.class);
    }

    @Test
    void afterTheShorteningVersionTheNextOwesTheShorterNotice() {
        var shortening = published(2, 31, "7 days");
        assertThat(calendar(inForce("30 days"), shortening, published(3, 39)).admit(3, false))
                .isEmpty();
        assertThatThrownBy(() -> calendar(inForce("30 days"), published(2, 31), published(3, 20))
                        .admit(3, false))
                .isInstanceOf(NoticeTooShortException.class);
    }

    @Test
    void aVersionBetweenIsRefusedIfTheOneAfterItWouldOweMoreThanItHas() {
        var later = published(2, 40);
        var between = published(3, 35, "60 days");
        assertThatThrownBy(() -> calendar(inForce("30 days"), later, between).admit(3, false))
                .isInstanceOfSatisfying(NoticeTooShortException.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("error.notice-later-too-short");
                    assertThat(refusal.arguments()[3]).isEqualTo("2");
                });
    }

    @Test
    void aWithdrawalIsRefusedIfTheNextVersionWouldThenOweMoreThanItHas() {
        var shortening = published(2, 31, "7 days");
        var next = new Publication(
                3, true, TODAY.plus(Duration.ofDays(30)), TODAY.plus(Duration.ofDays(40)), false, NoticeDuties.NONE);
        calendar(inForce("30 days"), shortening, next).admitWithdrawal(TODAY);
        assertThatThrownBy(() -> calendar(inForce("30 days"), next).admitWithdrawal(TODAY))
                .isInstanceOf(NoticeTooShortException.class);
    }

    @Test
    void anEmergencyBreaksThePromiseAndSaysWhich() {
        assertThat(calendar(inForce("30 days"), published(2, 1)).admit(2, true))
                .hasValueSatisfying(
                        broken -> assertThat(broken.promised().code()).isEqualTo("P-1"));
    }

    @Test
    void anEmergencyThatBreaksNothingIsRefused() {
        assertThatThrownBy(() -> calendar(inForce("30 days"), published(2, 31)).admit(2, true))
                .isInstanceOf(NeedlessOverrideException.class);
    }

    @Test
    void anEmergencyExcusesNoOtherVersion() {
        assertThatThrownBy(() -> calendar(inForce("30 days"), published(2, 40), published(3, 1, "60 days"))
                        .admit(3, true))
                .isInstanceOf(NoticeTooShortException.class);
    }

    @Test
    void anOverriddenVersionStaysWhereItIs() {
        var overridden = new Publication(2, true, TODAY, TODAY.plusSeconds(60), true, duties("30 days", 2));
        calendar(inForce("30 days"), overridden).admitWithdrawal(TODAY);
        assertThat(calendar(inForce("30 days"), overridden, published(3, 31)).admit(3, false))
                .isEmpty();
    }

    @Test
    void whatHasTakenEffectIsHistory() {
        var hasty =
                new Publication(2, true, TODAY.minusSeconds(120), TODAY.minusSeconds(60), false, duties("30 days", 2));
        assertThat(calendar(inForce("30 days"), hasty).breaches(TODAY)).isEmpty();
        assertThat(calendar(inForce("30 days"), hasty).breaches(TODAY.minusSeconds(60)))
                .hasSize(1);
    }

    private static NoticeCalendar calendar(Publication... publications) {
        return new NoticeCalendar(List.of(publications), UTC);
    }

    private static Publication inForce(String lead) {
        Instant longAgo = TODAY.minus(Duration.ofDays(400));
        return new Publication(1, true, longAgo, longAgo, false, duties(lead, 1));
    }

    private static Publication published(int number, int daysAhead) {
        return published(number, daysAhead, "30 days");
    }

    private static Publication published(int number, int daysAhead, String lead) {
        return new Publication(
                number, true, TODAY, TODAY.plus(Duration.ofDays(daysAhead)), false, duties(lead, number));
    }

    private static NoticeDuties duties(String lead, int number) {
        return NoticeDuties.of(List.of(new Promised(
                "P-" + number, "We tell you " + lead + " ahead.", new PromiseRule.NoticeLead(Span.parse(lead)))));
    }
}
