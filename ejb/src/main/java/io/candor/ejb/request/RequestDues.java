package io.candor.ejb.request;

import io.candor.deadline.clock.ClockReading;
import io.candor.deadline.clock.Deadlines;
import io.candor.deadline.clock.Due;
import io.candor.deadline.clock.DueMoment;
import io.candor.deadline.wording.DeadlineTexts;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.persistence.request.RequestFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Puts the dates of a request and the reasons for them into words. */
@Dependent
public class RequestDues {

    private final RequestClock clock;

    @Inject
    RequestDues(RequestClock clock) {
        this.clock = clock;
    }

    /**
     * In which words.
     *
     * @param language BCP 47 tag
     * @param datePattern how the tenant writes dates, for its own language; null for how the language does
     */
    public record Words(String language, String datePattern) {

        /** How a tenant's dates are written in a language. */
        public static Words of(Centre centre, String language) {
            return new Words(language, language.equals(centre.languages().get(0)) ? centre.dateFormat() : null);
        }
    }

    /**
     * A step of a request with its date.
     *
     * @param milestone name of the step
     * @param before who acts before this instant (UTC) is in time; null if no date follows
     * @param lastDay the last day of the period, of the tenant's calendar; null if no date follows
     * @param date the same in words, with the time of day where it counts; empty if no date follows
     * @param why the reason
     * @param sources where it stands
     */
    public record DueLine(
            String milestone, Instant before, LocalDate lastDay, String date, String why, List<Source> sources) {}

    /**
     * A law or a promise that has a say in a date.
     *
     * @param law whether it is a law; otherwise a promise
     * @param text instrument and article, or version and number
     * @param citation where it was read; null for a promise
     */
    public record Source(boolean law, String text, String citation) {}

    /** All dates of a request in the order of its steps; the answer is always among them. */
    public List<DueLine> of(RequestFacts facts, Words words) {
        Deadlines deadlines = clock.of(facts);
        Locale locale = Locale.forLanguageTag(words.language());
        DeadlineTexts texts =
                words.datePattern() == null ? DeadlineTexts.in(locale) : DeadlineTexts.in(locale, words.datePattern());
        DateTimeFormatter dates = words.datePattern() == null
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)
                : DateTimeFormatter.ofPattern(words.datePattern(), locale);
        return deadlines.dues().values().stream()
                .map(due -> line(due, texts, dates))
                .toList();
    }

    private static DueLine line(Due due, DeadlineTexts texts, DateTimeFormatter dates) {
        DueMoment moment = due.moment().orElse(null);
        return new DueLine(
                due.milestone().name(),
                moment == null ? null : moment.before(),
                moment == null ? null : moment.lastDay(),
                moment == null ? "" : date(moment, dates),
                texts.text(due.explanation()),
                due.clocks().stream().map(RequestDues::source).distinct().toList());
    }

    private static String date(DueMoment moment, DateTimeFormatter dates) {
        ZonedDateTime exact = moment.exact();
        return exact == null
                ? dates.format(moment.lastDay())
                : dates.format(exact) + ", "
                        + DateTimeFormatter.ofPattern("HH:mm").format(exact);
    }

    private static Source source(ClockReading reading) {
        String citation = reading.citation() == null ? null : reading.citation().source();
        return new Source(reading.kind() == ClockReading.Kind.LAW, reading.source(), citation);
    }
}
