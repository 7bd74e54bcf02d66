package io.candor.persistence.promise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a kind of promise consists of, read from its record, so that a form can be made for any of them.
 *
 * @param name of the kind, such as RESPOND_REQUEST
 * @param fields its parameters, in order
 */
public record RuleDefinition(String name, List<Field> fields) {

    /** More entries in a list than that no policy has. */
    private static final int MOST = 100;

    private static final int LONGEST = 500;

    private static final Map<String, Class<?>> KINDS = kinds();

    /** What a parameter is. */
    public enum Kind {
        SPAN,
        TEXT,
        NUMBER,
        FLAG,
        /** One constant of several. */
        CHOICE,
        /** Several texts. */
        TEXTS,
        /** Several constants. */
        CHOICES
    }

    /**
     * A parameter.
     *
     * @param name as it is written in the record
     * @param kind what it is
     * @param open whether the policy may leave it open
     * @param constants to choose from, by name; empty for other kinds
     * @param group what the constants are, by the simple name of their type; empty for other kinds
     */
    public record Field(String name, Kind kind, boolean open, List<String> constants, String group) {}

    /** All kinds of promises, in the order of their definition. */
    public static List<RuleDefinition> all() {
        return KINDS.keySet().stream().map(name -> of(name).orElseThrow()).toList();
    }

    /** A kind by its name; empty if there is none. */
    public static Optional<RuleDefinition> of(String name) {
        return Optional.ofNullable(KINDS.get(name))
                .map(type -> new RuleDefinition(
                        name,
                        Stream.of(type.getRecordComponents())
                                .map(RuleDefinition::field)
                                .toList()));
    }

    /** The kind of a promise. */
    public static RuleDefinition of(PromiseRule rule) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().equals(rule.getClass()))
                .findFirst()
                .flatMap(kind -> of(kind.getKey()))
                .orElseThrow();
    }

    /** The parameters of a promise of this kind, by name; those that the policy leaves open are null. */
    public Map<String, Object> values(PromiseRule rule) {
        var values = new HashMap<String, Object>();
        for (RecordComponent component : KINDS.get(name).getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(rule));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /**
     * A promise of this kind.
     *
     * @param values by name: spans, texts, whole numbers, booleans, names of constants, and lists of texts and names
     * @throws RefusedException if one is missing that cannot be left open, or is too long
     */
    public PromiseRule make(Map<String, Object> values) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("rule", name);
        for (Field field : fields) {
            Object value = values.get(field.name());
            boolean missing =
                    value == null || value.toString().isBlank() || List.of().equals(value);
            if (missing && !field.open()) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.promise-parameter", field.name());
            }
            check(value);
            plain.put(field.name(), missing ? null : plain(value));
        }
        return Json.convert(plain, PromiseRule.class);
    }

    private static void check(Object value) {
        List<?> parts = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        boolean tooLong = parts.stream().anyMatch(part -> part.toString().length() > LONGEST);
        if (tooLong || parts.size() > MOST) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.promise-parameter-long", LONGEST, MOST);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Span span ? span.toString() : value;
    }

    private static Field field(RecordComponent component) {
        boolean open = component.isAnnotationPresent(LeftOpen.class);
        boolean list = component.getType() == List.class;
        Class<?> type = list
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        List<String> constants = type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
        return new Field(
                component.getName(), kind(type, list), open, constants, type.isEnum() ? type.getSimpleName() : "");
    }

    private static Kind kind(Class<?> type, boolean list) {
        if (type.isEnum()) {
            return list ? Kind.CHOICES : Kind.CHOICE;
        }
        if (type == Span.class) {
            return Kind.SPAN;
        }
        if (type == int.class) {
            return Kind.NUMBER;
        }
        return type == boolean.class ? Kind.FLAG : list ? Kind.TEXTS : Kind.TEXT;
    }

    private static Map<String, Class<?>> kinds() {
        var kinds = new LinkedHashMap<String, Class<?>>();
        for (JsonSubTypes.Type type :
                PromiseRule.class.getAnnotation(JsonSubTypes.class).value()) {
            kinds.put(type.name(), type.value());
        }
        return kinds;
    }
}
