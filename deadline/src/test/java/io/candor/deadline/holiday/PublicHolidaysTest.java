package io.candor.deadline.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.deadline.law.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    /** Weekdays that are public holidays, as the governments' own calendars of 2026 list them. */
    @ParameterizedTest
    @CsvSource({
        "GB, 2026-01-01 2026-04-03 2026-05-04 2026-05-25 2026-12-25 2026-12-28",
        "GB-ENG, 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28",
        "GB-SCT, 2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-08-03 2026-11-30 2026-12-25 2026-12-28",
        "GB-NIR, 2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28",
        "US, 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-11 2026-11-26 2026-12-25",
        "CA, 2026-01-01 2026-04-03 2026-07-01 2026-09-07 2026-12-25",
        "AD, 2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-25 2026-09-08 2026-12-08 2026-12-25",
    })
    void weekdaysOff(String place, String days) {
        List<LocalDate> found = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> holidays.isHoliday(Place.parse(place), day))
                .toList();
        assertThat(found)
                .isEqualTo(Stream.of(days.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void newYearIsKeptInTheOldYear() {
        assertThat(holidays.isHoliday(Place.parse("US"), LocalDate.of(2027, 12, 31)))
                .as("1 January 2028 is a Saturday")
                .isTrue();
    }

    @Test
    void doubtfulHolidaysDoNotCount() {
        assertThat(holidays.isHoliday(Place.parse("AD"), LocalDate.of(2026, 2, 17)))
                .as("Carnival Tuesday, when the decree says Monday")
                .isFalse();
        assertThat(holidays.isHoliday(Place.parse("US-CA"), LocalDate.of(2024, 11, 22)))
                .as("the fourth Friday, a week before the day after Thanksgiving")
                .isFalse();
    }

    @Test
    void nothingIsFreeWhereNothingIsKnown() {
        assertThat(holidays.isHoliday(Place.UNKNOWN, LocalDate.of(2026, 12, 25)))
                .isFalse();
        assertThat(holidays.isHoliday(Place.parse("XX"), LocalDate.of(2026, 12, 25)))
                .isFalse();
    }

    @Test
    void aRegionThatIsNotKnownHasItsCountrysHolidays() {
        assertThat(holidays.isHoliday(Place.parse("GB-ZZ"), LocalDate.of(2026, 12, 25)))
                .isTrue();
        assertThat(holidays.isHoliday(Place.parse("GB-ZZ"), LocalDate.of(2026, 4, 6)))
                .isFalse();
    }

    @Test
    void holidaysOfBanksAloneAreNone() {
        assertThat(holidays.isHoliday(Place.parse("CA-ON"), LocalDate.of(2026, 11, 11)))
                .isFalse();
        assertThat(holidays.isHoliday(Place.parse("CA-ON"), LocalDate.of(2026, 10, 12)))
                .isTrue();
    }

    @Test
    void everyMemberOfTheUnionIsCovered() {
        for (String country :
                "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO"
                        .split(" ")) {
            assertThat(holidays.isHoliday(Place.parse(country), LocalDate.of(2026, 12, 25)))
                    .as(country)
                    .isTrue();
        }
    }
}
