package io.candor.persistence.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** The one JSON mapping of values that are kept in a column: strict, and stable in the order of fields. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /**
     * @throws UncheckedIOException if the value cannot be written, which is a fault of the program
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a value in the one form that can be hashed: members sorted by name on every level, no white space. For values of texts
     * without control characters, whole numbers, booleans, lists and maps; there it is the form of RFC 8785.
     *
     * @source RFC 8785, JSON Canonicalization Scheme
     */
    public static String canonical(Object value) {
        return write(MAPPER.convertValue(value, Object.class));
    }

    /**
     * @throws UncheckedIOException if the column holds something else than was written
     */
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Turns plain maps, lists and strings into a typed value.
     *
     * @throws IllegalArgumentException if a field is unknown, missing where it is needed, or of another type
     */
    public static <T> T convert(Object plain, Class<T> type) {
        return MAPPER.convertValue(plain, type);
    }
}
