package io.candor.importer.grammar;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import io.candor.persistence.consent.Lifetime;

/** How long something stays on a device: "Session", "1 year", "24h rolling, 30 days max", "Various (up to 1 year)". */
public final class Lifetimes {

    private final Lexicon lexicon;
    private final Periods periods;

    /** Lifetimes in a language. */
    public Lifetimes(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.periods = new Periods(lexicon);
    }

    /** The lifetime that a cell says; {@code UNSTATED} if it says none. */
    public Lifetime of(String cell) {
        Words words = Words.of(cell);
        var found = periods.in(words);
        if (found.isEmpty()) {
            boolean session = lexicon.has("lifetime.session", words);
            return new Lifetime(session ? Lifetime.Kind.SESSION : Lifetime.Kind.UNSTATED, null, null);
        }
        boolean rolling = lexicon.has("lifetime.rolling", words);
        if (rolling) {
            var longest = found.size() > 1 ? found.get(1).span() : null;
            return new Lifetime(Lifetime.Kind.ROLLING, found.get(0).span(), longest);
        }
        boolean various = lexicon.has("lifetime.various", words)
                || lexicon.has("up-to", words)
                || found.get(0).shortest() != null;
        var last = found.get(found.size() - 1).span();
        return various
                ? new Lifetime(Lifetime.Kind.RANGE, null, last)
                : new Lifetime(Lifetime.Kind.FIXED, found.get(0).span(), null);
    }

    /** Where the lifetime that ends a line begins, or -1. Longest first: "24h rolling, 30 days max" is one lifetime. */
    public int startAtEnd(String line) {
        int from = Math.max(1, line.length() - 48);
        for (int start = from; start < line.length(); start++) {
            boolean begins = isStart(line, start);
            if (begins && isWholly(line.substring(start))) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isStart(String line, int at) {
        char before = line.charAt(at - 1);
        char here = line.charAt(at);
        boolean digit = Character.isDigit(here) && !Character.isDigit(before);
        return digit || Character.isUpperCase(here) && !Character.isUpperCase(before) && before != ' ';
    }

    /** Whether words say a lifetime and nothing else. */
    private boolean isWholly(String text) {
        Words words = Words.of(text);
        if (of(text).kind() == Lifetime.Kind.UNSTATED && !lexicon.has("lifetime.persistent", words)) {
            return false;
        }
        boolean[] explained = new boolean[words.size()];
        for (var period : periods.in(words)) {
            java.util.Arrays.fill(explained, period.first(), period.last() + 1, true);
        }
        for (String kind : java.util.List.of(
                "lifetime.session",
                "lifetime.rolling",
                "lifetime.longest",
                "lifetime.various",
                "lifetime.persistent",
                "up-to")) {
            lexicon.find(kind, words, 0)
                    .ifPresent(match -> java.util.Arrays.fill(explained, match.first(), match.last() + 1, true));
        }
        for (boolean word : explained) {
            if (!word) {
                return false;
            }
        }
        return words.size() > 0;
    }
}
