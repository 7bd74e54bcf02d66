package io.candor.web.console.shared;

import io.candor.persistence.shared.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A tenant's text as forms hold it: one field for each language. */
public final class Translations {

    private Translations() {}

    /** The fields of a text; fields without words are null. */
    public static Map<String, String> fields(LocalizedText text, List<String> languages) {
        var fields = new HashMap<String, String>();
        for (String language : languages) {
            fields.put(language, text == null ? null : text.byLanguage().get(language));
        }
        return fields;
    }

    /** The text of fields, without blanks around; null if nothing has been written at all. */
    public static LocalizedText text(Map<String, String> fields) {
        Map<String, String> words = fields.entrySet().stream()
                .filter(field -> field.getValue() != null && !field.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().strip().replace("\r\n", "\n")));
        return words.isEmpty() ? null : new LocalizedText(words);
    }

    /** What a text says in one language; empty if it says nothing there. */
    public static String in(LocalizedText text, String language) {
        return text == null ? "" : Objects.toString(text.byLanguage().get(language), "");
    }
}
