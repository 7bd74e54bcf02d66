package io.candor.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases that express one thing, found by the word that they begin with. */
final class Concept {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> others = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        var phrase = new Phrase(line);
        lines.add(line);
        List<String> beginnings = phrase.beginnings();
        beginnings.forEach(word ->
                byFirstWord.computeIfAbsent(word, first -> new ArrayList<>()).add(phrase));
        if (beginnings.isEmpty()) {
            others.add(phrase);
        }
    }

    List<String> lines() {
        return lines;
    }

    /** The longest match that begins at a word, or null. */
    Lexicon.Match at(Words words, int start) {
        int last = -1;
        for (Phrase phrase : byFirstWord.getOrDefault(words.at(start), List.of())) {
            last = Math.max(last, phrase.endAt(words, start));
        }
        for (Phrase phrase : others) {
            last = Math.max(last, phrase.endAt(words, start));
        }
        return last < 0 ? null : new Lexicon.Match(start, last);
    }

    /** The earliest match from a word on, or null. */
    Lexicon.Match find(Words words, int from) {
        for (int start = from; start < words.size(); start++) {
            Lexicon.Match match = at(words, start);
            if (match != null) {
                return match;
            }
        }
        return null;
    }
}
