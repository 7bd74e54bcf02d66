package io.candor.ejb.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Periods of time in a text, in English and German, in hours; good for telling a longer one from a shorter one, not for due dates. */
final class Periods {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("ein", 1),
            Map.entry("eine", 1),
            Map.entry("einen", 1),
            Map.entry("einem", 1),
            Map.entry("eines", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("neun", 9),
            Map.entry("zehn", 10),
            Map.entry("elf", 11),
            Map.entry("zwölf", 12));

    private static final Map<String, Integer> HOURS =
            Map.of("hour", 1, "stunde", 1, "day", 24, "tag", 24, "week", 168, "woche", 168, "month", 730, "monat", 730);

    private static final int YEAR = 8_766;

    private static final Pattern PERIOD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{1,4}|" + String.join("|", NUMBERS.keySet())
                    + ")[- ](?:(?:business|working|calendar|full) )?(hour|day|week|month|year|stunde|tag|woche|monat|jahr)(?:s|e|en|n|es)?"
                    + "(?!\\p{L})");

    private Periods() {}

    /** The periods in the order of the text, in hours. */
    static List<Integer> in(String text) {
        var periods = new ArrayList<Integer>();
        var found = PERIOD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            String number = found.group(1);
            int amount = NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
            periods.add(amount * HOURS.getOrDefault(found.group(2), YEAR));
        }
        return periods;
    }
}
