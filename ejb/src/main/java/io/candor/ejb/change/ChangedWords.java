package io.candor.ejb.change;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words in which two passages differ.
 *
 * @param gone those of the older passage, runs apart by an ellipsis
 * @param come those of the newer one
 */
record ChangedWords(String gone, String come) {

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "januar",
            "februar",
            "märz",
            "mai",
            "juni",
            "juli",
            "oktober",
            "dezember");

    private static final Pattern FIGURE_OF_A_DATE = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?");

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w|https?://|www\\.|\\+\\d[\\d ()/-]{6,}");

    /** Words that can turn a sentence into its contrary, or bind somebody more or less. */
    private static final Set<String> TURNING = Set.of(
            "not",
            "no",
            "never",
            "none",
            "only",
            "unless",
            "except",
            "without",
            "may",
            "must",
            "can",
            "cannot",
            "will",
            "shall",
            "always",
            "generally",
            "typically",
            "usually",
            "most",
            "all",
            "any",
            "nicht",
            "kein",
            "keine",
            "keinen",
            "nie",
            "niemals",
            "nur",
            "außer",
            "ohne",
            "kann",
            "können",
            "darf",
            "dürfen",
            "muss",
            "müssen",
            "soll",
            "immer",
            "grundsätzlich",
            "meist",
            "alle",
            "sofern",
            "soweit");

    private static final Set<String> NUMBERS = Set.of(
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half", "zwei",
            "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "halb");

    private static final int FEW = 4;
    private static final int SHARE_OF_FEW = 4;

    /** Whether they are nothing but dates: figures with the name of a month or a year among them. */
    boolean areDates() {
        boolean named = words().anyMatch(word -> MONTHS.contains(word) || word.length() == 4);
        boolean both = count(gone) > 0 && count(come) > 0;
        return named
                && both
                && words().allMatch(word ->
                        MONTHS.contains(word) || FIGURE_OF_A_DATE.matcher(word).matches());
    }

    /** Whether an address, a link or a telephone number is among them. */
    boolean haveAddresses() {
        return ADDRESS.matcher(gone).find() || ADDRESS.matcher(come).find();
    }

    /** Whether a word is among them that can turn the sentence round. */
    boolean haveTurningWords() {
        return words().anyMatch(TURNING::contains);
    }

    /** Whether a figure is among them. */
    boolean haveFigures() {
        return words().anyMatch(word -> NUMBERS.contains(word) || word.chars().anyMatch(Character::isDigit));
    }

    /** Whether clearly more came than went. */
    boolean haveGrown() {
        return count(come) > count(gone) && count(gone) <= count(come) / 2;
    }

    /** Whether they are few, on their own or beside many that stayed, and no sentence of their own. */
    boolean areFewBeside(int same) {
        int most = Math.max(count(gone), count(come));
        boolean sentence = gone.isEmpty() && most >= FEW && come.matches("(?s).*[.!?]”?");
        return !sentence && (most <= FEW || most * SHARE_OF_FEW <= same);
    }

    /** How many words a text has; punctuation is none. */
    static int count(String text) {
        return (int) split(text).count();
    }

    private Stream<String> words() {
        return Stream.concat(split(gone), split(come));
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
