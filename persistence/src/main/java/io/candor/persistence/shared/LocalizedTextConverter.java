package io.candor.persistence.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Stores a {@link LocalizedText} as a JSON object, language tag to text. */
@Converter(autoApply = true)
public class LocalizedTextConverter extends JsonColumn<LocalizedText> {

    /** For the persistence provider. */
    public LocalizedTextConverter() {
        super(new TypeReference<>() {});
    }
}
