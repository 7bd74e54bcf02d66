package io.candor.importer.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in a row, as the vocabulary files write them: {@code word}, {@code stem*}, {@code *ending}, {@code *inside*}, {@code this/that},
 * {@code ..} for up to six words between, {@code ^} and {@code $} for the begin and the end of the sentence.
 */
final class Phrase {

    private static final int WIDEST_GAP = 6;

    /** One place of the phrase. */
    private record Place(List<String> choices) {

        boolean takes(String word) {
            for (String choice : choices) {
                if (takes(choice, word)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean takes(String choice, String word) {
            boolean open = choice.endsWith("*");
            boolean late = choice.startsWith("*");
            if (open && late) {
                return word.contains(choice.substring(1, choice.length() - 1));
            }
            if (open) {
                return word.startsWith(choice.substring(0, choice.length() - 1));
            }
            return late ? word.endsWith(choice.substring(1)) : word.equals(choice);
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();
    private boolean first;
    private boolean last;

    Phrase(String written) {
        int gap = 0;
        for (String part : written.strip().split(" +")) {
            switch (part) {
                case "^" -> first = true;
                case "$" -> last = true;
                case ".." -> gap = WIDEST_GAP;
                default -> {
                    var choices = new ArrayList<String>();
                    for (String choice : part.split("/")) {
                        choices.add(Words.folded(choice));
                    }
                    places.add(new Place(choices));
                    gaps.add(gap);
                    gap = 0;
                }
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a phrase without words: " + written);
        }
    }

    /** The words that it can begin with; empty if they are not all told in full. */
    List<String> beginnings() {
        List<String> choices = places.get(0).choices();
        return choices.stream().anyMatch(choice -> choice.contains("*")) ? List.of() : choices;
    }

    /** The last word of the phrase if the words hold it from a place on, or -1. */
    int endAt(Words words, int start) {
        return first && start > 0 ? -1 : matched(words, start, 0);
    }

    /** The last word of a match whose place {@code place} is at or, where a gap is, behind {@code word}; -1 if there is none. */
    private int matched(Words words, int word, int place) {
        int reach = place == 0 ? 0 : gaps.get(place);
        for (int at = word; at <= word + reach && at < words.size(); at++) {
            if (places.get(place).takes(words.at(at))) {
                if (place + 1 == places.size()) {
                    if (!last || at + 1 == words.size()) {
                        return at;
                    }
                } else {
                    int end = matched(words, at + 1, place + 1);
                    if (end >= 0) {
                        return end;
                    }
                }
            }
        }
        return -1;
    }
}
