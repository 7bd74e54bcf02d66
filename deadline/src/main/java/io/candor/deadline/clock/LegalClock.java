package io.candor.deadline.clock;

import io.candor.deadline.counting.SpanCounting;
import io.candor.deadline.law.LawRule;
import io.candor.deadline.law.LegalPeriod;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.Extension;
import io.candor.deadline.request.Pause;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One rule of law, running for one request. */
final class LegalClock {

    private final LawRule rule;
    private final Reach reach;
    private final ReceivedRequest request;
    private final SpanCounting counting;

    LegalClock(LawRule rule, Reach reach, ReceivedRequest request, SpanCounting counting) {
        this.rule = rule;
        this.reach = reach;
        this.request = request;
        this.counting = counting;
    }

    /**
     * A clock that has run to its end.
     *
     * @param counted the last day as counted, before it is moved to a working day; null without a figure
     * @param due the end; null without a figure
     * @param paused whether it stood still at all
     * @param days for how many days it did
     * @param stopped whether it still does
     */
    record Run(LocalDate counted, DueMoment due, boolean paused, long days, boolean stopped) {

        /** Whether the last day was moved to a working day. */
        boolean isMoved() {
            return due != null && !due.lastDay().equals(counted);
        }
    }

    LawRule rule() {
        return rule;
    }

    Reach reach() {
        return reach;
    }

    /** Whether the law gives a figure, so that a date follows. */
    boolean isDated() {
        return rule.period().kind() == LegalPeriod.Kind.FIGURE;
    }

    /** Whether the pause may stop this clock, if it begins in time. */
    boolean allows(Pause pause) {
        return isDated() && rule.pausesFor(pause.cause());
    }

    /** Whether the pause begins while this clock runs. */
    boolean isRunningAt(Pause pause) {
        Run run = run(isExtended());
        return run.due() != null && !counting.dayOf(pause.from()).isAfter(run.counted());
    }

    /** Whether the person was told of the extension before the first date of this clock. */
    boolean isExtended() {
        Extension extension = request.extension();
        return extension != null
                && rule.isExtensible()
                && !extension.toldAt().isBefore(request.receivedAt())
                && extension.toldAt().isBefore(run(false).due().before());
    }

    /** Lets the clock run to its end, with the extension or without. */
    Run run(boolean extended) {
        if (!isDated()) {
            return new Run(null, null, false, 0, false);
        }
        Span period = rule.period().span();
        if (SpanCounting.isExact(period)) {
            Instant end = counting.end(request.receivedAt(), period);
            return new Run(counting.dayOf(end), DueMoment.at(end, counting), false, 0, false);
        }
        Place working = calendar(rule.counting().workingDays());
        List<Pause> pauses = request.pauses().stream().filter(this::allows).toList();
        var standstill = new Standstill(counting, pauses, period, working);
        LocalDate received = counting.dayOf(request.receivedAt());
        LocalDate last = standstill.move(counting.lastDay(received, period, working));
        if (extended) {
            last = standstill.move(extendedFrom(last, received, standstill.days()));
        }
        DueMoment due = DueMoment.endOf(onWorkingDay(last), counting);
        return new Run(last, due, standstill.hasPassedAny(), standstill.days(), standstill.isOpenBy(last));
    }

    /** Whether the run ends on a day that the law may move to a working day, which is not verified and so not done. */
    boolean endsOnDoubtfulDay(Run run) {
        LawRule.LastDay move = rule.lastDay();
        return move != null
                && run.due() != null
                && !move.citation().status().isVerified()
                && !counting.isWorkingDay(run.counted(), calendar(move.workingDays()));
    }

    /** The first date and the further span, never more than the law gives altogether. */
    private LocalDate extendedFrom(LocalDate first, LocalDate received, long pausedDays) {
        LawRule.ExtensionRule extension = rule.extension();
        LocalDate further = counting.lastDay(first, extension.by(), Place.UNKNOWN);
        if (extension.atMost() == null) {
            return further;
        }
        LocalDate limit =
                counting.lastDay(received, extension.atMost(), Place.UNKNOWN).plusDays(pausedDays);
        return further.isAfter(limit) ? limit : further;
    }

    private LocalDate onWorkingDay(LocalDate last) {
        LawRule.LastDay move = rule.lastDay();
        boolean moves = move != null && move.citation().status().isVerified();
        return moves ? counting.workingDayFrom(last, calendar(move.workingDays())) : last;
    }

    /** The place whose holidays count, narrowed to where the company is established if that lies in it. */
    private Place calendar(Place named) {
        if (named == null) {
            return Place.UNKNOWN;
        }
        Place establishment = request.tenant().establishment();
        return named.contains(establishment) ? establishment : named;
    }
}
