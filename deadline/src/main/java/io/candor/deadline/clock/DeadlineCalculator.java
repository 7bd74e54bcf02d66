package io.candor.deadline.clock;

import io.candor.deadline.counting.HolidayCalendar;
import io.candor.deadline.counting.SpanCounting;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.Milestone;
import io.candor.deadline.request.ExtensionRefusedException;
import io.candor.deadline.request.Pause;
import io.candor.deadline.request.PauseRefusedException;
import io.candor.deadline.request.ReceivedRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Computes when a request is due. The same question always has the same answer: nothing is read but the rules and the holidays, and no
 * clock is asked. Safe for many threads.
 *
 * @param laws the rules of law
 * @param holidays the days that are free
 */
public record DeadlineCalculator(LawBook laws, HolidayCalendar holidays) {

    /**
     * All dates of a request, each with every clock that applies and the reason why one binds.
     *
     * @throws PauseRefusedException if no law that applies allows one of its pauses, or only laws whose period was over by then
     * @throws ExtensionRefusedException if no law that applies can be extended, or the person was told too late
     */
    public Deadlines compute(ReceivedRequest request) {
        var counting = new SpanCounting(holidays, request.tenant().zone());
        var clocks = new ArrayList<LegalClock>();
        LawInReach.find(laws, request, counting.dayOf(request.receivedAt()))
                .forEach((rule, reach) -> clocks.add(new LegalClock(rule, reach, request, counting)));
        request.pauses().forEach(pause -> check(pause, clocks));
        checkExtension(request, clocks);
        return deadlines(clocks, new PromiseReadings(request, counting));
    }

    private static void check(Pause pause, List<LegalClock> clocks) {
        List<LegalClock> allowing =
                clocks.stream().filter(clock -> clock.allows(pause)).toList();
        if (allowing.isEmpty()) {
            throw PauseRefusedException.notAllowed(pause.cause());
        }
        if (allowing.stream().noneMatch(clock -> clock.isRunningAt(pause))) {
            throw PauseRefusedException.tooLate();
        }
    }

    private static void checkExtension(ReceivedRequest request, List<LegalClock> clocks) {
        if (request.extension() == null) {
            return;
        }
        if (clocks.stream().noneMatch(clock -> clock.rule().isExtensible())) {
            throw ExtensionRefusedException.notAllowed();
        }
        if (clocks.stream().noneMatch(LegalClock::isExtended)) {
            throw ExtensionRefusedException.notInTime();
        }
    }

    private static Deadlines deadlines(List<LegalClock> clocks, PromiseReadings promises) {
        var dues = new EnumMap<Milestone, Due>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            var readings = new ArrayList<ClockReading>();
            if (milestone.isSetByRules()) {
                readings.addAll(promises.at(milestone));
                readings.addAll(read(clocks, milestone, LegalReadings::set));
            }
            if (!readings.isEmpty() || milestone == Milestone.ANSWER) {
                dues.put(milestone, new Due(milestone, readings));
            }
        }
        derive(dues, clocks);
        return new Deadlines(Collections.unmodifiableMap(dues));
    }

    /** The dates that follow from the law's clocks for the answer. */
    private static void derive(Map<Milestone, Due> dues, List<LegalClock> clocks) {
        List<ClockReading> byLaw = read(clocks, Milestone.ANSWER, LegalReadings::set);
        if (!byLaw.isEmpty()) {
            dues.put(Milestone.ANSWER_BY_LAW, new Due(Milestone.ANSWER_BY_LAW, byLaw));
        }
        List<LegalClock> extensible =
                clocks.stream().filter(clock -> clock.rule().isExtensible()).toList();
        if (extensible.isEmpty()) {
            return;
        }
        boolean told = extensible.stream().anyMatch(LegalClock::isExtended);
        if (!told) {
            List<ClockReading> notices = read(extensible, Milestone.ANSWER, LegalReadings::extensionNotice);
            dues.put(Milestone.EXTENSION_NOTICE, new Due(Milestone.EXTENSION_NOTICE, notices));
        }
        List<ClockReading> extended = told ? byLaw : read(clocks, Milestone.ANSWER, LegalReadings::extended);
        dues.put(Milestone.EXTENDED_ANSWER, new Due(Milestone.EXTENDED_ANSWER, extended));
    }

    private static List<ClockReading> read(
            List<LegalClock> clocks, Milestone milestone, Function<LegalClock, ClockReading> reading) {
        return clocks.stream()
                .filter(clock -> LegalReadings.sets(clock, milestone))
                .map(reading)
                .toList();
    }
}
