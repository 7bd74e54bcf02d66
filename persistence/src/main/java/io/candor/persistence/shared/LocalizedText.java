package io.candor.persistence.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/**
 * A short text of a tenant in one or several languages.
 *
 * @param byLanguage text by BCP 47 language tag; never empty, no blank text
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {

    /**
     * @throws IllegalArgumentException if there is no text at all, or one of the texts is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        if (byLanguage.isEmpty() || byLanguage.values().stream().anyMatch(text -> text == null || text.isBlank())) {
            throw new IllegalArgumentException("a localised text has at least one language and no blank text");
        }
        byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
    }

    /** The same text for one language alone. */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /**
     * The text in a language, or in the fallback language, or in whichever comes first by tag.
     *
     * @param language the wanted language tag
     * @param fallback the tenant's default language tag
     */
    public String in(String language, String fallback) {
        String text = byLanguage.getOrDefault(language, byLanguage.get(fallback));
        return text != null ? text : new TreeMap<>(byLanguage).firstEntry().getValue();
    }
}
