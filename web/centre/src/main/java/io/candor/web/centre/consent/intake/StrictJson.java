package io.candor.web.centre.consent.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a JSON object whose fields are texts, whole numbers, or objects of yes and no, and nothing else. A field that is repeated,
 * unknown or of another type is refused by its name.
 */
public final class StrictJson {

    /** What a field holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        CHOICES
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNumberLength(20)
                    .maxStringLength(64 * 1024)
                    .build())
            .build();

    private static final int LONGEST_NAME = 60;

    private final Map<String, Kind> fields;

    /**
     * @param fields that there may be, by name
     */
    public StrictJson(Map<String, Kind> fields) {
        this.fields = Map.copyOf(fields);
    }

    /**
     * Reads a body in UTF-8.
     *
     * @return a String, Integer or sorted map of Booleans for each field that is there and not null
     * @throws RefusedFieldException if it is anything but such an object
     */
    public Map<String, Object> read(byte[] body) {
        try (JsonParser json = FACTORY.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            Map<String, Object> values = object(json);
            if (json.nextToken() != null) {
                throw malformed();
            }
            return values;
        } catch (IOException notJson) {
            throw malformed();
        }
    }

    /**
     * A field that must be there.
     *
     * @throws RefusedFieldException if it is not
     */
    public static <T> T required(Map<String, Object> values, String field, Class<T> type) {
        T value = optional(values, field, type);
        if (value == null) {
            throw refused(field, "error.field-missing");
        }
        return value;
    }

    /** A field that need not be there; otherwise null. */
    public static <T> T optional(Map<String, Object> values, String field, Class<T> type) {
        return type.cast(values.get(field));
    }

    /**
     * Yes or no for each of some names; must be there.
     *
     * @throws RefusedFieldException if it is not
     */
    static SortedMap<String, Boolean> choices(Map<String, Object> values, String field) {
        var choices = new TreeMap<String, Boolean>();
        for (Map.Entry<?, ?> choice : ((Map<?, ?>) required(values, field, Map.class)).entrySet()) {
            choices.put((String) choice.getKey(), (Boolean) choice.getValue());
        }
        return choices;
    }

    /** A refusal of one field. */
    static RefusedFieldException refused(String field, String messageKey) {
        String shown = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) + "…" : field;
        return new RefusedFieldException(ProblemType.INVALID_INPUT, shown, messageKey);
    }

    private Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> values = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            Kind kind = fields.get(field);
            if (kind == null) {
                throw refused(field, "error.field-unknown");
            }
            if (values.containsKey(field)) {
                throw refused(field, "error.field-repeated");
            }
            json.nextToken();
            values.put(field, value(json, field, kind));
        }
        return values;
    }

    private static Object value(JsonParser json, String field, Kind kind) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == null || token == JsonToken.NOT_AVAILABLE) {
            throw malformed();
        }
        return switch (kind) {
            case TEXT -> token == JsonToken.VALUE_STRING ? json.getText() : wrong(field);
            case NUMBER -> token == JsonToken.VALUE_NUMBER_INT ? number(json, field) : wrong(field);
            case CHOICES -> token == JsonToken.START_OBJECT ? choices(json, field) : wrong(field);
        };
    }

    private static Integer number(JsonParser json, String field) throws IOException {
        long value = json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? Long.MAX_VALUE : json.getLongValue();
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw refused(field, "error.field-type");
        }
        return (int) value;
    }

    private static SortedMap<String, Boolean> choices(JsonParser json, String field) throws IOException {
        var choices = new TreeMap<String, Boolean>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                throw refused(field + '.' + name, "error.field-type");
            }
            if (choices.put(name, token == JsonToken.VALUE_TRUE) != null) {
                throw refused(field + '.' + name, "error.field-repeated");
            }
        }
        return choices;
    }

    private static Object wrong(String field) {
        throw refused(field, "error.field-type");
    }

    private static RefusedFieldException malformed() {
        return new RefusedFieldException(ProblemType.BAD_REQUEST, null, "error.no-json");
    }
}
