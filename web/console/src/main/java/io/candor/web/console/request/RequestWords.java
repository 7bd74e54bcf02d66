package io.candor.web.console.request;

import io.candor.ejb.request.RequestDues.DueLine;
import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Requests in words: what is asked for, how far it is, when it is due. */
@Named("requestWords")
@RequestScoped
public class RequestWords {

    private final Messages messages;
    private final Moments moments;
    private final ApplicationClock clock;

    @Inject
    RequestWords(Messages messages, Moments moments, ApplicationClock clock) {
        this.messages = messages;
        this.moments = moments;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestWords() {
        this(null, null, null);
    }

    /** How urgent a date is. */
    public enum Urgency {
        OVERDUE,
        SOON,
        LATER,
        NEVER
    }

    /** What is asked for: the tenant's own words, or ours for questions and complaints. */
    public String what(RequestFacts facts) {
        LocalizedText label = facts.asked().label();
        return label == null ? messages.of("request.type", facts.asked().types().get(0)) : moments.words(label);
    }

    /** How far it is. */
    public String state(RequestFacts facts) {
        if (facts.isClosed()) {
            return messages.of("request.outcome", facts.ending().outcome());
        }
        return facts.clock().course().lasting().isPresent()
                ? messages.get("request.desk.waiting")
                : messages.of("request.state", facts.head().state());
    }

    /** How it looks. */
    public String look(RequestFacts facts) {
        return switch (facts.head().state()) {
            case PROPOSED -> "badge warn";
            case CLOSED -> "badge good";
            default -> "badge";
        };
    }

    /** How urgent it is. */
    public Urgency urgency(RequestFacts facts) {
        Instant due = facts.clock().due().orElse(null);
        if (due == null || facts.isClosed()) {
            return Urgency.NEVER;
        }
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            return Urgency.OVERDUE;
        }
        return now.plus(RequestQueueQueries.SOON).isBefore(due) ? Urgency.LATER : Urgency.SOON;
    }

    /** How urgent it is, by its look. */
    public String urgencyLook(RequestFacts facts) {
        return switch (urgency(facts)) {
            case OVERDUE -> "badge bad";
            case SOON -> "badge warn";
            default -> "badge";
        };
    }

    /** How many days are left, or have passed; empty if there is no date. */
    public String left(RequestFacts facts) {
        Instant due = facts.clock().due().orElse(null);
        if (due == null || facts.isClosed()) {
            return "";
        }
        long days = Duration.between(clock.instant(), due).toDays();
        return urgency(facts) == Urgency.OVERDUE
                ? messages.with("request.desk.late", -days)
                : messages.with("request.desk.left", days);
    }

    /** The day on which it is due; empty if there is no date. */
    public String due(RequestFacts facts) {
        // The period ends with its last day, and the date kept is the first instant that is too late.
        return facts.clock().due().map(due -> moments.date(due.minusMillis(1))).orElse("");
    }

    /** What a date is for. */
    public String milestone(DueLine line) {
        return messages.get("request.milestone." + line.milestone());
    }

    /** Where the person lives; empty if not said. */
    public String place(RequestFacts facts) {
        String country = facts.asked().country();
        if (country == null) {
            return "–";
        }
        String name =
                new Locale("", country).getDisplayCountry(messages.wording().locale());
        return facts.asked().region() == null
                ? name
                : name + " (" + facts.asked().region() + ")";
    }
}
