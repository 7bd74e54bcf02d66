package io.candor.ejb.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of letters, in the languages that Candor speaks. A language without words of its own gets the English ones.
 *
 * @param language BCP 47 tag of the words
 */
public record LetterWording(String language) {

    /** The languages that there are words in, the one for all others first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private static final String BUNDLE = "io.candor.ejb.mail.letters";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Falls back to English. */
    public LetterWording {
        String primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        language = LANGUAGES.contains(primary) ? primary : LANGUAGES.get(0);
    }

    /** Words by their key, with values in their places. */
    public String text(String key, Object... values) {
        Locale locale = locale();
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, LetterWording.class.getClassLoader(), EXACT);
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The words' own locale, for dates in them. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
