package io.candor.persistence.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;

/**
 * A value kept as JSON in one column, because it is only ever read and replaced as a whole. The column is a character column on every
 * database: H2 and MySQL treat their JSON types differently, silently.
 *
 * @param <T> type of the value
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final TypeReference<T> type;

    /**
     * @param type the value's full type
     */
    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String column) {
        return column == null ? null : Json.read(column, type);
    }
}
