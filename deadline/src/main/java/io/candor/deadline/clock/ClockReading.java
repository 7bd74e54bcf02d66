package io.candor.deadline.clock;

import io.candor.deadline.law.Citation;
import io.candor.deadline.wording.Phrase;
import io.candor.persistence.shared.Span;
import java.util.List;

/**
 * One clock that applies to a step of a request.
 *
 * @param kind who set it
 * @param id the rule's id, or the promise's number
 * @param source instrument and article, or the version and number of the promise
 * @param citation where the rule was read and how well it is known; null for a promise, which speaks for itself
 * @param period how long it gives; null if no figure is set or known
 * @param due when it ends, with pauses and extension; null if no date follows
 * @param stopped whether it stands still at the moment; its end is then the earliest that it can still have
 * @param clause what it says
 * @param remarks what else matters about it
 */
public record ClockReading(
        Kind kind,
        String id,
        String source,
        Citation citation,
        Span period,
        DueMoment due,
        boolean stopped,
        Phrase clause,
        List<Phrase> remarks) {

    /** Who can set a clock. */
    public enum Kind {
        LAW,
        PROMISE
    }

    /** Copies what it is given. */
    public ClockReading {
        remarks = List.copyOf(remarks);
    }

    /** Whether it leads to a date. */
    public boolean isDated() {
        return due != null;
    }
}
