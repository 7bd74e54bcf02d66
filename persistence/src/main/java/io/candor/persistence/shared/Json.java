package io.candor.persistence.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;

/** The one JSON mapping of values that are kept in a column: strict, and stable in the order of fields. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Writes what RFC 8785 wants: characters beyond the first plane as themselves, escapes in small letters. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** For people to read: instants and dates as they are written, everything else as in a column. */
    private static final ObjectMapper PLAIN =
            MAPPER.copy().registerModule(new SimpleModule().addSerializer(Temporal.class, ToStringSerializer.instance));

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
     * Writes a value in the one form that everybody can make again byte for byte, so that it can be hashed and signed: members sorted
     * by name on every level, no white space. For texts, whole numbers, booleans, lists, maps, and types made of these.
     *
     * @source RFC 8785 section 3.2
     */
    public static String canonical(Object value) {
        return new String(canonicalBytes(MAPPER.convertValue(value, Object.class)), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8, for what is made of maps and lists already. */
    public static byte[] canonicalBytes(Object plain) {
        try {
            return CANONICAL.writeValueAsBytes(plain);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    /** A value as maps, lists, texts, numbers and booleans; null stays null. */
    public static Object plain(Object value) {
        return PLAIN.convertValue(value, Object.class);
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
