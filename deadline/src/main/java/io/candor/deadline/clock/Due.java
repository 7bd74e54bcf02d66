package io.candor.deadline.clock;

import io.candor.deadline.law.Milestone;
import io.candor.deadline.wording.Explanation;
import io.candor.deadline.wording.Phrase;
import io.candor.deadline.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a step of a request is due, and every clock that has a say in it. The earliest binds: a promise never lengthens what a law sets,
 * and a law never lengthens what was promised.
 *
 * @param milestone the step
 * @param clocks all that apply, promises first; empty if nothing sets a date
 */
public record Due(Milestone milestone, List<ClockReading> clocks) {

    /** Copies what it is given. */
    public Due {
        clocks = List.copyOf(clocks);
    }

    /** The clock that ends first; the law's if a promise ends with it. Empty if none leads to a date. */
    public Optional<ClockReading> binding() {
        return clocks.stream()
                .filter(ClockReading::isDated)
                .min(Comparator.comparing(ClockReading::due).thenComparing(ClockReading::kind));
    }

    /** The end of the clock that binds; empty if none leads to a date. */
    public Optional<DueMoment> moment() {
        return binding().map(ClockReading::due);
    }

    /** Why. */
    public Explanation explanation() {
        List<Phrase> clauses =
                clocks.stream().map(ClockReading::clause).distinct().toList();
        List<Phrase> remarks = clocks.stream()
                .flatMap(clock -> clock.remarks().stream())
                .distinct()
                .toList();
        return new Explanation(clauses, verdict(), remarks);
    }

    private Phrase verdict() {
        if (clocks.isEmpty()) {
            return Phrase.of(Wording.NO_CLOCK);
        }
        return moment().map(this::verdict).orElseGet(() -> Phrase.of(Wording.BINDS_NOTHING));
    }

    private Phrase verdict(DueMoment earliest) {
        List<ClockReading> dated = clocks.stream().filter(ClockReading::isDated).toList();
        boolean promisesOnly = dated.stream().allMatch(clock -> clock.kind() == ClockReading.Kind.PROMISE);
        boolean answer = milestone == Milestone.ANSWER;
        long dates = dated.stream().map(ClockReading::due).distinct().count();
        long statements = dated.stream().map(ClockReading::clause).distinct().count();
        Wording wording;
        if (promisesOnly && answer) {
            wording = Wording.BINDS_PROMISE_ONLY;
        } else if (statements == 1) {
            wording = Wording.BINDS_ALONE;
        } else if (dates == 1) {
            wording = statements == 2 ? Wording.BINDS_BOTH : Wording.BINDS_ALL;
        } else {
            wording = statements == 2 ? Wording.BINDS_EARLIER : Wording.BINDS_EARLIEST;
        }
        return Phrase.of(wording, earliest.shown());
    }
}
