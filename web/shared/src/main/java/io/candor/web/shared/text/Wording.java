package io.candor.web.shared.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The message bundles in one language. A language without a bundle reads English, never the server's own language.
 *
 * @param locale of the words and of numbers in them
 */
public record Wording(Locale locale) {

    /** The languages that the bundles are complete in. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private static final String BUNDLE = "io.candor.web.shared.messages";

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The words of a language by its BCP 47 tag. */
    public static Wording of(String languageTag) {
        return new Wording(Locale.forLanguageTag(languageTag));
    }

    /**
     * The words of a key, with values in place of {0}, {1} and so on.
     *
     * @throws MissingResourceException if no bundle has the key
     */
    public String text(String key, Object... values) {
        String pattern = bundle().getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Whether there are words of a key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** A list as people write it: "a, b and c". */
    public String and(List<String> parts) {
        return join(parts, text("list.and"));
    }

    /** A choice as people write it: "a, b or c". */
    public String or(List<String> parts) {
        return join(parts, text("list.or"));
    }

    private String join(List<String> parts, String last) {
        int size = parts.size();
        if (size < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, size - 1)) + " " + last + " " + parts.get(size - 1);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale, Wording.class.getClassLoader(), NO_FALLBACK);
    }
}
