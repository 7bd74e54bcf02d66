package io.candor.importer.grammar;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * Dates in the styles of policies. A numeric date that can be read in two ways is ambiguous and never decided here; with points between
 * the numbers, or in a language that always writes the day first, it cannot.
 */
public final class Dates {

    private final Lexicon lexicon;

    /** Dates in a language. */
    public Dates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A date.
     *
     * @param date the day, null if it can be read in two ways
     * @param style the java.time pattern in which it is written, null if it can be read in two ways
     * @param choices the days that it can be; one if it is certain
     * @param first its first word
     * @param last its last word
     */
    public record Found(LocalDate date, String style, List<LocalDate> choices, int first, int last) {}

    /** The first date in words, from a word on; null if there is none. */
    public Found first(Words words, int from) {
        for (int i = from; i + 2 < words.size(); i++) {
            Found found = at(words, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Found at(Words words, int at) {
        String one = words.at(at);
        String two = words.at(at + 1);
        String three = words.at(at + 2);
        if (isNumber(one, 4)
                && isNumber(two, 2)
                && isNumber(three, 2)
                && words.behind(at).equals("-")) {
            return found(year(one), year(two), year(three), "yyyy-MM-dd", at);
        }
        if (isYear(three)) {
            int month = month(two);
            if (month > 0 && isDay(one)) {
                return found(year(three), month, day(one), dayFirst(words, at), at);
            }
            month = month(one);
            if (month > 0 && isDay(two)) {
                String comma = words.behind(at + 1).contains(",") ? "," : "";
                return found(year(three), month, day(two), monthStyle(one) + " d" + comma + " yyyy", at);
            }
            return isNumber(one, 2) && isNumber(two, 2) ? numeric(words, at) : null;
        }
        return null;
    }

    private String dayFirst(Words words, int at) {
        return "d" + (words.behind(at).startsWith(".") ? "." : "") + " " + monthStyle(words.at(at + 1)) + " yyyy";
    }

    private Found numeric(Words words, int at) {
        String mark = words.behind(at);
        if (mark.length() != 1 || !mark.equals(words.behind(at + 1)) || "./-".indexOf(mark) < 0) {
            return null;
        }
        int one = year(words.at(at));
        int two = year(words.at(at + 1));
        int year = year(words.at(at + 2));
        boolean padded = words.at(at).length() == 2 && words.at(at + 1).length() == 2;
        String dayFirst = (padded ? "dd" + mark + "MM" : "d" + mark + "M") + mark + "yyyy";
        String monthFirst = (padded ? "MM" + mark + "dd" : "M" + mark + "d") + mark + "yyyy";
        boolean custom = mark.equals(".") || !lexicon.language().equals("en");
        if (one > 12 || custom) {
            return found(year, two, one, dayFirst, at);
        }
        if (two > 12 || one == two) {
            return found(year, one, two, two > 12 ? monthFirst : dayFirst, at);
        }
        return new Found(null, null, List.of(LocalDate.of(year, two, one), LocalDate.of(year, one, two)), at, at + 2);
    }

    private static Found found(int year, int month, int day, String style, int at) {
        try {
            var date = LocalDate.of(year, month, day);
            return new Found(date, style, List.of(date), at, at + 2);
        } catch (DateTimeException e) {
            // No such day in the calendar: no date.
            return null;
        }
    }

    private int month(String word) {
        for (String month : lexicon.family("month.")) {
            if (lexicon.lines("month." + month).contains(word)) {
                return Integer.parseInt(month);
            }
        }
        return 0;
    }

    private String monthStyle(String word) {
        return word.length() <= 3 && !word.equals("may") && !word.equals("mai") ? "MMM" : "MMMM";
    }

    private static boolean isDay(String word) {
        return word.matches("\\d{1,2}(st|nd|rd|th|er)?");
    }

    private static int day(String word) {
        return Integer.parseInt(word.replaceAll("\\D", ""));
    }

    private static boolean isYear(String word) {
        return word.matches("(19|20)\\d\\d");
    }

    private static int year(String word) {
        return Integer.parseInt(word);
    }

    private static boolean isNumber(String word, int longest) {
        return word.matches("\\d{1," + longest + "}") && (longest != 4 || word.length() == 4);
    }
}
