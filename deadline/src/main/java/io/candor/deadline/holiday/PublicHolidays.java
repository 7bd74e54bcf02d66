package io.candor.deadline.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.candor.deadline.counting.HolidayCalendar;
import io.candor.deadline.law.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The public holidays that Jollyday knows, but for doubtful ones. Days that only banks or offices keep, and days that are merely
 * observed, are no holidays here: a day too few makes a deadline earlier, a day too many would make it late. What was looked up once is
 * kept; threads may share it.
 */
public final class PublicHolidays implements HolidayCalendar {

    /** Country and key of holidays that the library has on doubtful days, with the reason. */
    private static final Properties DOUBTFUL = doubtful();

    private final Map<Key, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /** Nothing is read before the first question. */
    public PublicHolidays() {}

    @Override
    public boolean isHoliday(Place place, LocalDate day) {
        if (place.country() == null) {
            return false;
        }
        return years.computeIfAbsent(new Key(place, Year.from(day)), PublicHolidays::find)
                .contains(day);
    }

    /** A holiday of January can be kept in December before it, so the neighbouring years are asked too. */
    private static Set<LocalDate> find(Key key) {
        String country = key.place().country().toLowerCase(Locale.ROOT);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            return Set.of();
        }
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        int year = key.year().getValue();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(each -> (key.place().region() == null
                                ? holidays.getHolidays(each)
                                : holidays.getHolidays(
                                        each, key.place().region().toLowerCase(Locale.ROOT)))
                        .stream())
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .filter(holiday -> !DOUBTFUL.containsKey(key.place().country() + "." + holiday.getPropertiesKey()))
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties doubtful() {
        var doubtful = new Properties();
        try (InputStream file = PublicHolidays.class.getResourceAsStream("doubtful-holidays.properties");
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            doubtful.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doubtful;
    }

    private record Key(Place place, Year year) {}
}
