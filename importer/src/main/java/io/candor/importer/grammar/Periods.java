package io.candor.importer.grammar;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import io.candor.persistence.shared.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Lengths of time as policies write them: "30 days", "thirty (30) days", "five working days", "30–180 days", "24h". A number without a
 * unit, or a unit without a number, is none; "a month" is one only where a length is expected ("within a month", "a week before").
 */
public final class Periods {

    private static final int LARGEST = 99_999;

    private final Lexicon lexicon;

    /** Lengths of time in a language. */
    public Periods(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A length of time.
     *
     * @param span the length; of a range the longest
     * @param shortest of a range, else null
     * @param first its first word
     * @param last its last word
     */
    public record Period(Span span, Span shortest, int first, int last) {}

    /** All lengths of time in words, in their order. */
    public List<Period> in(Words words) {
        var periods = new ArrayList<Period>();
        for (int i = 0; i < words.size(); i++) {
            Period period = at(words, i);
            if (period != null) {
                periods.add(period);
                i = period.last();
            }
        }
        return List.copyOf(periods);
    }

    private Period at(Words words, int first) {
        Period joined = joined(words, first);
        if (joined != null) {
            return joined;
        }
        Number number = number(words, first);
        if (number == null) {
            return null;
        }
        Number longest = rangeEnd(words, number);
        int unitAt = (longest == null ? number : longest).last() + 1;
        Unit unit = unit(words, unitAt);
        if (unit == null
                || isFraction(words, first)
                || isContradicted(words, first, number)
                || number.article() && !isExpected(words, first, unit.last())) {
            return null;
        }
        Span span = new Span((longest == null ? number : longest).amount(), unit.unit());
        return new Period(span, longest == null ? null : new Span(number.amount(), unit.unit()), first, unit.last());
    }

    /** "24h", "30d". */
    private Period joined(Words words, int at) {
        String word = words.at(at);
        int length = word.length();
        if (length < 2
                || length > 5
                || !Character.isDigit(word.charAt(length - 2))
                || !isDigits(word.substring(0, length - 1))) {
            return null;
        }
        Span.Unit unit = switch (word.charAt(length - 1)) {
            case 'h' -> Span.Unit.HOURS;
            case 'd' -> Span.Unit.DAYS;
            default -> null;
        };
        return unit == null
                ? null
                : new Period(new Span(Integer.parseInt(word.substring(0, length - 1)), unit), null, at, at);
    }

    private record Number(int amount, boolean article, int last) {}

    private record Unit(Span.Unit unit, int last) {}

    /** A number in digits or words; one that is given both ways has to be the same twice. */
    private Number number(Words words, int at) {
        if (at >= words.size()) {
            return null;
        }
        if (isDigits(words.at(at))) {
            int amount = Integer.parseInt(words.at(at));
            return amount > LARGEST || isPartOfMore(words, at) ? null : new Number(amount, false, at);
        }
        Number named = named(words, at);
        if (named == null) {
            return null;
        }
        int next = named.last() + 1;
        boolean again = next < words.size()
                && isDigits(words.at(next))
                && words.behind(named.last()).contains("(");
        if (again) {
            return Integer.parseInt(words.at(next)) == named.amount() ? new Number(named.amount(), false, next) : null;
        }
        return named;
    }

    private Number named(Words words, int at) {
        Number best = null;
        for (String amount : lexicon.family("number.")) {
            var match = lexicon.at("number." + amount, words, at).orElse(null);
            if (match != null && match.first() == at && (best == null || match.last() > best.last())) {
                boolean article = lexicon.lines("article").contains(words.at(at)) && match.last() == at;
                best = new Number(Integer.parseInt(amount), article, match.last());
            }
        }
        return best;
    }

    /** Whether digits are a part of a longer figure: "1.5", "2025-01-01". */
    private static boolean isPartOfMore(Words words, int at) {
        String behind = words.behind(at);
        boolean tied = behind.length() == 1 && ".,/:".indexOf(behind.charAt(0)) >= 0;
        return tied && at + 1 < words.size() && isDigits(words.at(at + 1));
    }

    private static boolean isFraction(Words words, int at) {
        return at > 0
                && isDigits(words.at(at - 1))
                && words.behind(at - 1).length() == 1
                && ".,/".contains(words.behind(at - 1));
    }

    /** "thirty (40)": whoever wrote that has to say which. */
    private boolean isContradicted(Words words, int at, Number number) {
        boolean second = at > 0 && words.behind(at - 1).contains("(");
        Number before = second ? named(words, at - 1) : null;
        return before != null && before.last() == at - 1 && before.amount() != number.amount();
    }

    private Number rangeEnd(Words words, Number start) {
        String between = words.behind(start.last()).strip();
        int next = start.last() + 1;
        boolean dash = !between.isEmpty() && between.length() == 1 && "-–—‑".contains(between);
        if (dash) {
            return number(words, next);
        }
        boolean word = next < words.size() && lexicon.lines("between").contains(words.at(next));
        Number end = word ? number(words, next + 1) : null;
        return end == null || end.article() || end.amount() <= start.amount() ? null : end;
    }

    private Unit unit(Words words, int at) {
        Unit best = null;
        for (Span.Unit unit : Span.Unit.values()) {
            var match = lexicon.at("unit." + unit, words, at).orElse(null);
            boolean here = match != null && match.first() == at;
            // "business days" is longer than "days", so it wins.
            if (here && (best == null || match.last() > best.last())) {
                best = new Unit(unit, match.last());
            }
        }
        return best;
    }

    private boolean isExpected(Words words, int first, int last) {
        String before = first > 0 ? words.at(first - 1) : "";
        String behind = last + 1 < words.size() ? words.at(last + 1) : "";
        return lexicon.lines("period-lead").contains(before)
                || lexicon.lines("period-tail").contains(behind)
                || !words.at(first).equals("a")
                        && !words.at(first).equals("an")
                        && lexicon.language().equals("en");
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
