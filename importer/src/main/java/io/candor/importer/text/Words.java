package io.candor.importer.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in the form in which vocabularies are compared: lower case, without accents, hyphens and apostrophes parting words.
 *
 * @param source the text
 * @param words in its order
 */
public record Words(String source, List<Word> words) {

    /** More words than that are not looked at: nobody writes such a sentence. */
    private static final int MOST = 600;

    /**
     * One word.
     *
     * @param folded in the form that is compared
     * @param start its first character in the text
     * @param end the character behind its last
     */
    public record Word(String folded, int start, int end) {}

    /** The words of a text, at most {@value #MOST}. */
    public static Words of(String source) {
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= source.length() && words.size() < MOST; i++) {
            boolean inside = i < source.length() && isPart(source.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(folded(source.substring(start, i)), start, i));
                start = -1;
            }
        }
        return new Words(source, List.copyOf(words));
    }

    /** How many words. */
    public int size() {
        return words.size();
    }

    /** A word in the form that is compared. */
    public String at(int index) {
        return words.get(index).folded();
    }

    /** What stands between a word and the next one. */
    public String behind(int index) {
        int end = index + 1 < words.size() ? words.get(index + 1).start() : source.length();
        return source.substring(words.get(index).end(), end);
    }

    /** The text from one word to another, both included, as it is written. */
    public String written(int first, int last) {
        return source.substring(words.get(first).start(), words.get(last).end());
    }

    /** A word without accents, in lower case. */
    public static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD);
                var kept = new StringBuilder();
                plain.chars()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .forEach(c -> kept.append((char) c));
                return kept.toString().replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
            }
        }
        return lower;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
