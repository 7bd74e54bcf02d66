package io.candor.deadline.wording;

import java.util.Locale;
import java.util.Map;

/**
 * What people call a law.
 *
 * @param names by language; English is always there
 */
public record LawName(Map<String, String> names) {

    /** Copies what it is given. */
    public LawName {
        names = Map.copyOf(names);
    }

    /** The name in that language, or else in English. */
    public String in(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), names.get("en"));
    }
}
