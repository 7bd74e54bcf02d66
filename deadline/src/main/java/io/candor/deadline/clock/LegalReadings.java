package io.candor.deadline.clock;

import io.candor.deadline.law.LawRule;
import io.candor.deadline.law.Milestone;
import io.candor.deadline.wording.LawName;
import io.candor.deadline.wording.Phrase;
import io.candor.deadline.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Says of a law's clock what it shows at each step, and why. */
final class LegalReadings {

    private LegalReadings() {}

    /** The date that the rule sets, with the extension if there is one in time. */
    static ClockReading set(LegalClock clock) {
        boolean extended = clock.isExtended();
        return reading(clock, clock.run(extended), extended ? Wording.LAW_ALLOWS_EXTENDED : stepWording(clock.rule()));
    }

    /** The date up to which an extension can be told. */
    static ClockReading extensionNotice(LegalClock clock) {
        return reading(clock, clock.run(false), Wording.LAW_EXTENDS);
    }

    /** The date that the rule would set with an extension; without one if it cannot be extended. */
    static ClockReading extended(LegalClock clock) {
        return clock.rule().isExtensible() ? reading(clock, clock.run(true), Wording.LAW_WOULD_ALLOW) : set(clock);
    }

    private static ClockReading reading(LegalClock clock, LegalClock.Run run, Wording wording) {
        LawRule rule = clock.rule();
        return new ClockReading(
                ClockReading.Kind.LAW,
                rule.id(),
                rule.reference(),
                rule.citation(),
                rule.period().span(),
                run.due(),
                run.stopped(),
                clause(rule, wording),
                remarks(clock, run));
    }

    private static Wording stepWording(LawRule rule) {
        return switch (rule.milestone()) {
            case ACKNOWLEDGEMENT -> Wording.LAW_CONFIRMS;
            case REFUSAL -> Wording.LAW_REFUSES;
            case OUTCOME -> Wording.LAW_OUTCOME;
            case ANSWER, ANSWER_BY_LAW, EXTENSION_NOTICE, EXTENDED_ANSWER -> Wording.LAW_ALLOWS;
        };
    }

    private static Phrase clause(LawRule rule, Wording wording) {
        LawName name = new LawName(rule.names());
        return switch (rule.period().kind()) {
            case WITHOUT_DELAY -> Phrase.of(Wording.LAW_WITHOUT_DELAY, name);
            case UNKNOWN -> Phrase.of(Wording.LAW_UNKNOWN, name);
            case FIGURE -> figure(rule, wording, name);
        };
    }

    private static Phrase figure(LawRule rule, Wording wording, LawName name) {
        if (wording == Wording.LAW_EXTENDS) {
            return Phrase.of(wording, name);
        }
        boolean further = wording == Wording.LAW_ALLOWS_EXTENDED || wording == Wording.LAW_WOULD_ALLOW;
        return further
                ? Phrase.of(
                        wording, name, rule.period().span(), rule.extension().by())
                : Phrase.of(wording, name, rule.period().span());
    }

    private static List<Phrase> remarks(LegalClock clock, LegalClock.Run run) {
        LawRule rule = clock.rule();
        LawName name = new LawName(rule.names());
        var remarks = new ArrayList<Phrase>();
        if (clock.reach() == Reach.POSSIBLE_PLACE) {
            remarks.add(Phrase.of(Wording.POSSIBLE_PLACE, name));
        }
        if (clock.reach() == Reach.FALLBACK) {
            remarks.add(Phrase.of(Wording.FALLBACK, name));
        }
        if (clock.isDated() && !rule.citation().status().isVerified()) {
            remarks.add(Phrase.of(Wording.UNVERIFIED_PERIOD, name));
        }
        if (run.paused()) {
            remarks.add(Phrase.of(Wording.PAUSED, name, run.days()));
        }
        if (run.stopped()) {
            remarks.add(Phrase.of(Wording.STOPPED, name));
        }
        if (run.isMoved()) {
            remarks.add(Phrase.of(Wording.MOVED, name, run.counted(), run.due().lastDay()));
        }
        if (clock.endsOnDoubtfulDay(run)) {
            remarks.add(Phrase.of(Wording.MOVE_UNVERIFIED, name, run.counted()));
        }
        return remarks;
    }

    /** Whether the rule speaks of that step. */
    static boolean sets(LegalClock clock, Milestone milestone) {
        return clock.rule().milestone() == milestone;
    }
}
