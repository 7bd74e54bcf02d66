package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.deadline.clock.DeadlineCalculator;
import io.candor.deadline.clock.DueMoment;
import io.candor.deadline.holiday.PublicHolidays;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.Place;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.deadline.request.RespondingTenant;
import io.candor.deadline.wording.DeadlineTexts;
import io.candor.persistence.request.RequestType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deadlines where they are used: the rules, the holidays and the texts lie in jars of the EAR, and the server brings the XML binding. */
@ExtendWith(ArquillianExtension.class)
class DeadlinesIT {

    @Test
    void lawHolidaysAndTextsAreFoundOnTheServer() {
        var tenant = new RespondingTenant(
                "Some company", ZoneId.of("Europe/London"), Place.parse("GB"), List.of("UK_GDPR"), List.of());
        var due = new DeadlineCalculator(LawBook.bundled(), new PublicHolidays())
                .compute(ReceivedRequest.of(
                        Set.of(RequestType.COMPLAINT),
                        Place.parse("GB"),
                        Instant.parse("2026-11-25T12:00:00Z"),
                        tenant))
                .acknowledgement()
                .orElseThrow();
        assertThat(due.moment().map(DueMoment::lastDay))
                .as("25 December is a holiday, 28 December is the substitute for Boxing Day")
                .contains(LocalDate.of(2026, 12, 29));
        assertThat(DeadlineTexts.in(Locale.GERMAN).text(due.explanation())).contains("29. Dezember 2026");
    }
}
