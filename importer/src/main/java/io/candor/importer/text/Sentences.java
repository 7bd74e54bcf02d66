package io.candor.importer.text;

import java.util.ArrayList;
import java.util.List;

/** Parts a passage into sentences. */
public final class Sentences {

    private static final int LEAST = 5;
    private static final String CLOSING = "\"'”’»)]";

    private final Lexicon lexicon;

    /** Sentences of a language, whose abbreviations do not end one. */
    public Sentences(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The sentences of a passage, in its order, each with its final mark. */
    public List<Passage> of(Passage passage) {
        var sentences = new ArrayList<Passage>();
        String text = passage.text();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' && isLongPart(text, start, i)) {
                add(passage.part(start, i + 1), sentences);
                start = i + 1;
            } else if (c == '.' || c == '!' || c == '?') {
                int end = i + 1;
                while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (ends(text, start, i, end)) {
                    add(passage.part(start, end), sentences);
                    start = end;
                }
                i = end - 1;
            }
        }
        add(passage.from(start), sentences);
        return List.copyOf(sentences);
    }

    /** Whether a semicolon parts two sentences, and not the items of a list. */
    private static boolean isLongPart(String text, int start, int mark) {
        int next = text.indexOf(';', mark + 1);
        int stop = next < 0 ? text.length() : next;
        return hasWords(text, start, mark) && hasWords(text, mark + 1, stop);
    }

    private static boolean hasWords(String text, int from, int to) {
        return Words.of(text.substring(from, Math.min(to, from + 80))).size() >= LEAST;
    }

    private boolean ends(String text, int start, int mark, int end) {
        if (end >= text.length()) {
            return true;
        }
        if (text.charAt(end) != ' ') {
            return false;
        }
        int next = end;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        boolean small = next < text.length() && Character.isLowerCase(text.charAt(next));
        return !small && (text.charAt(mark) != '.' || !isAbbreviated(text, start, mark));
    }

    /** Whether the word before a full stop is a number, a single letter, or shortened. */
    private boolean isAbbreviated(String text, int start, int mark) {
        int begin = mark;
        while (begin > start && (Character.isLetterOrDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = text.substring(begin, mark);
        boolean ordinal = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return ordinal || letter || lexicon.lines("abbreviations").contains(Words.folded(word));
    }

    private static void add(Passage part, List<Passage> sentences) {
        Passage folded = part.folded();
        if (!folded.isBlank()) {
            sentences.add(folded);
        }
    }
}
