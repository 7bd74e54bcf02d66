package io.candor.deadline.counting;

import io.candor.deadline.law.Place;
import java.time.LocalDate;

/** Knows public holidays. */
public interface HolidayCalendar {

    /** Knows none: only weekends are free. */
    HolidayCalendar NONE = (place, day) -> false;

    /**
     * Whether the day is a public holiday in all of that place.
     *
     * @param place a country or a region of one; where nothing is known of it, or it is unknown itself, no day is a holiday
     */
    boolean isHoliday(Place place, LocalDate day);
}
