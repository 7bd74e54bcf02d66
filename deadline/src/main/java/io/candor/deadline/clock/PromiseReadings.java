package io.candor.deadline.clock;

import io.candor.deadline.counting.SpanCounting;
import io.candor.deadline.law.Milestone;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.PromiseInForce;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.deadline.wording.Phrase;
import io.candor.deadline.wording.Wording;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Action;
import io.candor.persistence.promise.PromiseRule.Start;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the tenant's own promises mean for a request. No pause and no extension moves them: nobody promised that. */
final class PromiseReadings {

    private final ReceivedRequest request;
    private final SpanCounting counting;

    PromiseReadings(ReceivedRequest request, SpanCounting counting) {
        this.request = request;
        this.counting = counting;
    }

    /** The promises that date this step. */
    List<ClockReading> at(Milestone milestone) {
        return request.tenant().promises().stream()
                .flatMap(promise -> switch (milestone) {
                    case ANSWER -> answer(promise).stream();
                    case OUTCOME -> outcome(promise).stream();
                    default -> Optional.<ClockReading>empty().stream();
                })
                .toList();
    }

    private Optional<ClockReading> answer(PromiseInForce promise) {
        PromiseRule rule = promise.rule();
        if (rule instanceof PromiseRule.RespondRequest respond && respond.period() != null && usesARight()) {
            return Optional.of(reading(promise, respond.period(), respond.start(), Wording.PROMISE_ANSWERS));
        }
        if (rule instanceof PromiseRule.RespondInquiry respond
                && respond.period() != null
                && request.types().contains(RequestType.INQUIRY)) {
            return Optional.of(reading(promise, respond.period(), Start.RECEIPT, Wording.PROMISE_INQUIRY));
        }
        return Optional.empty();
    }

    private Optional<ClockReading> outcome(PromiseInForce promise) {
        if (promise.rule() instanceof PromiseRule.EraseOrAnonymise erase
                && erase.within() != null
                && request.types().contains(RequestType.ERASURE)) {
            Wording wording = erase.action() == Action.ANONYMISE ? Wording.PROMISE_ANONYMISES : Wording.PROMISE_ERASES;
            return Optional.of(reading(promise, erase.within(), erase.start(), wording));
        }
        return Optional.empty();
    }

    private boolean usesARight() {
        return request.types().stream().anyMatch(type -> type.right().isPresent());
    }

    private ClockReading reading(PromiseInForce promise, Span period, Start start, Wording wording) {
        boolean fromClosure = start == Start.ACCOUNT_CLOSURE;
        Instant begin = fromClosure ? request.accountClosedAt() : request.receivedAt();
        String tenant = request.tenant().name();
        Wording said = begin == null ? Wording.PROMISE_AFTER_CLOSURE : wording;
        return new ClockReading(
                ClockReading.Kind.PROMISE,
                promise.number(),
                promise.version() + ", " + promise.number(),
                null,
                period,
                begin == null ? null : end(begin, period),
                false,
                Phrase.of(said, tenant, period),
                remarks(promise, period));
    }

    private DueMoment end(Instant begin, Span period) {
        if (SpanCounting.isExact(period)) {
            return DueMoment.at(counting.end(begin, period), counting);
        }
        Place establishment = request.tenant().establishment();
        return DueMoment.endOf(counting.lastDay(counting.dayOf(begin), period, establishment), counting);
    }

    private List<Phrase> remarks(PromiseInForce promise, Span period) {
        String tenant = request.tenant().name();
        var remarks = new ArrayList<Phrase>();
        if (promise.soft()) {
            remarks.add(Phrase.of(Wording.PROMISE_SOFT, tenant));
        }
        if (period.unit() == Span.Unit.BUSINESS_DAYS
                && request.tenant().establishment().equals(Place.UNKNOWN)) {
            remarks.add(Phrase.of(Wording.WEEKENDS_ONLY, tenant));
        }
        if (!request.pauses().isEmpty() || request.extension() != null) {
            remarks.add(Phrase.of(Wording.PROMISE_STAYS, tenant));
        }
        return remarks;
    }
}
