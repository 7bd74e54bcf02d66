package io.candor.deadline.law;

import io.candor.persistence.request.RequestType;
import io.candor.persistence.shared.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One dated rule: this law gives so long for that step of such requests. A change of the law is a new rule beside the old one, which
 * gets an end; a request keeps the rules of the day on which it was received.
 *
 * @param id short name, unique among the rules
 * @param names what people call the law, by language; English is always there
 * @param instrument the law's full name
 * @param article the place in it
 * @param jurisdiction the law as a tenant's profile names it
 * @param places whose requests it covers
 * @param establishment whether it covers everybody's requests to a company that is established there
 * @param valid on which days of receipt
 * @param types for which requests
 * @param milestone which step it dates
 * @param period how long it gives
 * @param counting how that is counted
 * @param lastDay what happens if the last day is no working day, or null if the law says nothing about it
 * @param pauses what stops the clock; empty if nothing does
 * @param extension how it can be extended, or null if it cannot
 * @param citation where the period was read
 * @param note what a reader of the rule should know, or null
 */
public record LawRule(
        String id,
        Map<String, String> names,
        String instrument,
        String article,
        String jurisdiction,
        List<Place> places,
        boolean establishment,
        Validity valid,
        Set<RequestType> types,
        Milestone milestone,
        LegalPeriod period,
        Counting counting,
        LastDay lastDay,
        List<PauseRule> pauses,
        ExtensionRule extension,
        Citation citation,
        String note) {

    /**
     * The days of receipt on which a rule applies, in the tenant's zone.
     *
     * @param from the first
     * @param until the last, or null if there is none yet
     * @param citation where the dates were read
     */
    public record Validity(LocalDate from, LocalDate until, Citation citation) {

        /** Whether a request received on that day is under the rule. */
        public boolean includes(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * How a period is counted.
     *
     * @param method from which moment
     * @param workingDays whose holidays end no business day; null unless the period is in business days
     * @param citation where this was read
     */
    public record Counting(Method method, Place workingDays, Citation citation) {

        /** From which moment a period is counted. */
        public enum Method {
            /** The day of the event is not counted; the period ends with the last hour of its last day, in the tenant's zone. */
            DAY_AFTER,
            /** Exact hours from the event. */
            ELAPSED
        }
    }

    /**
     * The period ends on the next working day instead.
     *
     * @param workingDays whose holidays count, or null if only weekends do
     * @param citation where this was read; if unverified, the day is mentioned and not moved
     */
    public record LastDay(Place workingDays, Citation citation) {}

    /**
     * Something that stops the clock.
     *
     * @param cause what
     * @param citation where this was read; if unverified, the clock runs on
     */
    public record PauseRule(PauseCause cause, Citation citation) {}

    /**
     * One extension, told with its reason before the first date.
     *
     * @param by how much longer, counted from the first date
     * @param atMost how long altogether, counted from receipt, or null if the law says nothing about it
     * @param citation where this was read
     */
    public record ExtensionRule(Span by, Span atMost, Citation citation) {}

    /** Copies what it is given. */
    public LawRule {
        names = names == null ? Map.of() : Map.copyOf(names);
        places = places == null ? List.of() : List.copyOf(places);
        types = types == null ? Set.of() : Set.copyOf(types);
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /** The law and the place in it, as a source names them. */
    public String reference() {
        return instrument + ", " + article;
    }

    /** Whether the law lets the clock stand still for this cause, as far as that is verified. */
    public boolean pausesFor(PauseCause cause) {
        return pauses.stream()
                .anyMatch(pause ->
                        pause.cause() == cause && pause.citation().status().isVerified());
    }

    /** Whether the law lets the period be extended, as far as that is verified. */
    public boolean isExtensible() {
        return extension != null && extension.citation().status().isVerified();
    }
}
