package io.candor.persistence.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link Span} in its written form. */
@Converter(autoApply = true)
public class SpanConverter implements AttributeConverter<Span, String> {

    @Override
    public String convertToDatabaseColumn(Span span) {
        return span == null ? null : span.toString();
    }

    @Override
    public Span convertToEntityAttribute(String column) {
        return column == null ? null : Span.parse(column);
    }
}
