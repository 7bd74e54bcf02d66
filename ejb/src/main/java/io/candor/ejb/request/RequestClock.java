package io.candor.ejb.request;

import io.candor.deadline.clock.DeadlineCalculator;
import io.candor.deadline.clock.Deadlines;
import io.candor.deadline.clock.Due;
import io.candor.deadline.clock.DueMoment;
import io.candor.deadline.holiday.PublicHolidays;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.PauseCause;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.Extension;
import io.candor.deadline.request.Pause;
import io.candor.deadline.request.PromiseInForce;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.deadline.request.RespondingTenant;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.clock.RequestCourse;
import io.candor.persistence.request.clock.RequestDates;
import io.candor.persistence.request.clock.RequestTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Computes when a request is due, from what was true on the day of its receipt and what was done since. */
@ApplicationScoped
public class RequestClock {

    private final DeadlineCalculator calculator;

    /** Reads the rules of law once. */
    @Inject
    RequestClock() {
        calculator = new DeadlineCalculator(LawBook.bundled(), new PublicHolidays());
    }

    /**
     * All dates of a request.
     *
     * @throws io.candor.deadline.request.PauseRefusedException if no law allows one of its pauses
     * @throws io.candor.deadline.request.ExtensionRefusedException if no law allows its extension, or it came too late
     */
    public Deadlines of(RequestFacts facts) {
        return of(facts, facts.clock().course());
    }

    /**
     * The dates that a request would have after another course.
     *
     * @throws io.candor.deadline.request.PauseRefusedException if no law allows one of its pauses
     * @throws io.candor.deadline.request.ExtensionRefusedException if no law allows its extension, or it came too late
     */
    public Deadlines of(RequestFacts facts, RequestCourse course) {
        List<Pause> pauses = course.pauses().stream()
                .map(pause -> new Pause(
                        PauseCause.valueOf(pause.cause()),
                        pause.begin(),
                        pause.end().orElse(null)))
                .toList();
        Extension extension = course.extended()
                .map(toldAt -> new Extension(toldAt, "told in the letter"))
                .orElse(null);
        var received = new ReceivedRequest(
                Set.copyOf(facts.asked().types()),
                place(facts.asked().country(), facts.asked().region()),
                facts.head().receivedAt(),
                tenant(facts.clock().terms()),
                pauses,
                extension,
                null);
        return calculator.compute(received);
    }

    /** What of the dates is kept beside a request, to find what is due. */
    public static RequestDates dates(Deadlines deadlines) {
        return new RequestDates(
                deadlines
                        .acknowledgement()
                        .flatMap(Due::moment)
                        .map(DueMoment::before)
                        .orElse(null),
                deadlines.answer().moment().map(DueMoment::before).orElse(RequestDates.NEVER));
    }

    private static RespondingTenant tenant(RequestTerms terms) {
        return new RespondingTenant(
                terms.name(),
                ZoneId.of(terms.zone()),
                place(terms.country(), null),
                terms.jurisdictions(),
                terms.promises().stream()
                        .map(promise ->
                                new PromiseInForce(promise.number(), terms.version(), promise.rule(), promise.soft()))
                        .toList());
    }

    private static Place place(String country, String region) {
        return country == null ? Place.UNKNOWN : new Place(country, region);
    }
}
