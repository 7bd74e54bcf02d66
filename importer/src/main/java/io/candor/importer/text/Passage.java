package io.candor.importer.text;

import java.util.Arrays;

/**
 * Words as people read them, without marks and with white space folded, that still know where in the original each character stands.
 */
public final class Passage {

    /** No words at all. */
    public static final Passage EMPTY = new Passage("", new int[0]);

    private final String text;
    private final int[] places;

    private Passage(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    /** The characters of an original from one place to another, untouched. */
    public static Passage of(String original, int start, int end) {
        int[] places = new int[end - start];
        Arrays.setAll(places, i -> start + i);
        return new Passage(original.substring(start, end), places);
    }

    /** The words. */
    public String text() {
        return text;
    }

    /** How many characters. */
    public int length() {
        return text.length();
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Where it stands in the original; empty at 0 if it has no words. */
    public Range range() {
        return range(0, text.length());
    }

    /** Where a part of it stands in the original. */
    public Range range(int from, int to) {
        if (from >= to) {
            int place = places.length == 0 ? 0 : places[Math.min(from, places.length - 1)];
            return new Range(place, place);
        }
        return new Range(places[from], Math.max(places[from], places[to - 1]) + 1);
    }

    /** A part of it. */
    public Passage part(int from, int to) {
        return new Passage(text.substring(from, to), Arrays.copyOfRange(places, from, to));
    }

    /** From a place to its end. */
    public Passage from(int start) {
        return part(start, text.length());
    }

    /** Without white space at both ends, and any other as one space. */
    public Passage folded() {
        var folded = new Builder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                folded.add(c, places[i]);
            } else if (folded.wantsSpace()) {
                folded.add(' ', places[i]);
            }
        }
        Passage built = folded.build();
        return built.text.endsWith(" ") ? built.part(0, built.text.length() - 1) : built;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    @Override
    public String toString() {
        return text;
    }

    /** Puts a passage together character by character. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[64];

        /** Adds a character that stands at a place of the original. */
        public Builder add(char c, int place) {
            if (text.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
            text.append(c);
            return this;
        }

        /** Adds words that begin at a place of the original and end before another; a word of another length is spread over it. */
        public Builder add(String words, int start, int end) {
            for (int i = 0; i < words.length(); i++) {
                add(words.charAt(i), Math.max(start, Math.min(start + i, end - 1)));
            }
            return this;
        }

        /** Adds another passage. */
        public Builder add(Passage passage) {
            for (int i = 0; i < passage.length(); i++) {
                add(passage.text.charAt(i), passage.places[i]);
            }
            return this;
        }

        /** Whether it ends in something else than a space. */
        public boolean wantsSpace() {
            return text.length() > 0 && text.charAt(text.length() - 1) != ' ';
        }

        /** How many characters so far. */
        public int length() {
            return text.length();
        }

        /** The passage. */
        public Passage build() {
            return new Passage(text.toString(), Arrays.copyOf(places, text.length()));
        }
    }
}
