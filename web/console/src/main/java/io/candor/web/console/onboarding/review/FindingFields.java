package io.candor.web.console.onboarding.review;

import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a finding, told from the parts of its record: one form for promises, rights, cookies and all the others. */
public final class FindingFields {

    /** How a field is filled in. */
    public enum Input {
        TEXT,
        /** One entry a line. */
        LINES,
        NUMBER,
        YES_OR_NO,
        /** One of a few. */
        CHOICE,
        /** Some of a few. */
        CHOICES,
        /** A length of time: how many, of what. */
        SPAN
    }

    /**
     * A field.
     *
     * @param path name of the record's part, behind a dot if it is a part of a part
     * @param name the last word of the path, by which its label is found
     * @param input how it is filled in
     * @param constants what can be chosen, by name; empty for other fields
     */
    public record Field(String path, String name, Input input, List<String> constants) {

        /** Key of a length's figure. */
        public String amount() {
            return path + "-amount";
        }

        /** Key of a length's unit. */
        public String unit() {
            return path + "-unit";
        }
    }

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Object> kept = new LinkedHashMap<>();

    private FindingFields() {}

    /** The fields of a value. */
    public static FindingFields of(Object value) {
        var found = new FindingFields();
        found.look("", value.getClass());
        Map<?, ?> plain = Json.convert(value, Map.class);
        if (value instanceof PromiseRule) {
            found.kept.put("rule", plain.get("rule"));
        }
        return found;
    }

    private void look(String above, Class<?> type) {
        for (RecordComponent part : type.getRecordComponents()) {
            String path = above + part.getName();
            Class<?> held = part.getType();
            if (held == Span.class) {
                add(path, Input.SPAN, List.of());
            } else if (held.isRecord()) {
                look(path + ".", held);
            } else if (held.isEnum()) {
                add(path, Input.CHOICE, constants(held));
            } else if (held == List.class) {
                Class<?> item = (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
                add(path, item.isEnum() ? Input.CHOICES : Input.LINES, item.isEnum() ? constants(item) : List.of());
            } else if (held == boolean.class) {
                add(path, Input.YES_OR_NO, List.of());
            } else {
                add(path, held == int.class ? Input.NUMBER : Input.TEXT, List.of());
            }
        }
    }

    private void add(String path, Input input, List<String> constants) {
        fields.add(new Field(path, path.substring(path.lastIndexOf('.') + 1), input, constants));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    /** The fields, in the record's order. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** What stands in the form's fields for a value. */
    public Map<String, Object> typed(Object value) {
        Map<?, ?> plain = Json.convert(value, Map.class);
        var typed = new HashMap<String, Object>();
        for (Field field : fields) {
            Object stored = at(plain, field.path());
            switch (field.input()) {
                case SPAN -> {
                    Span span = stored == null ? null : Span.parse(stored.toString());
                    typed.put(field.amount(), span == null ? "" : String.valueOf(span.amount()));
                    typed.put(
                            field.unit(),
                            span == null ? Span.Unit.DAYS.name() : span.unit().name());
                }
                case LINES ->
                    typed.put(field.path(), stored == null ? "" : String.join("\n", strings((Collection<?>) stored)));
                case CHOICES ->
                    typed.put(
                            field.path(),
                            stored == null
                                    ? new String[0]
                                    : strings((Collection<?>) stored).toArray(String[]::new));
                case YES_OR_NO -> typed.put(field.path(), Boolean.TRUE.equals(stored));
                default -> typed.put(field.path(), Objects.toString(stored, ""));
            }
        }
        return typed;
    }

    /** What the form's fields make, as parts of the record; figures that are none stay as they were typed and are refused later. */
    public Map<String, Object> plain(Map<String, Object> typed) {
        var plain = new LinkedHashMap<>(kept);
        for (Field field : fields) {
            put(plain, field.path(), made(field, typed));
        }
        return plain;
    }

    private static Object made(Field field, Map<String, Object> typed) {
        Object value = typed.get(field.path());
        String text = Objects.toString(value, "").strip();
        return switch (field.input()) {
            case SPAN -> span(typed.get(field.amount()), typed.get(field.unit()));
            case LINES ->
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.split("\\R"))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList();
            case CHOICES ->
                value instanceof Object[] many
                        ? Arrays.stream(many).map(Object::toString).toList()
                        : value instanceof Collection<?> some ? strings(some) : List.of();
            case YES_OR_NO -> Boolean.parseBoolean(text);
            case NUMBER -> text.matches("[0-9]{1,6}") ? (Object) Integer.valueOf(text) : text;
            case TEXT, CHOICE -> text.isEmpty() ? null : text;
        };
    }

    private static Object span(Object amount, Object unit) {
        String figure = Objects.toString(amount, "").strip();
        if (figure.isEmpty()) {
            return null;
        }
        return figure.matches("[0-9]{1,6}")
                ? new Span(Integer.parseInt(figure), Span.Unit.valueOf(Objects.toString(unit))).toString()
                : figure;
    }

    private static Object at(Map<?, ?> plain, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return plain.get(path);
        }
        return plain.get(path.substring(0, dot)) instanceof Map<?, ?> below ? at(below, path.substring(dot + 1)) : null;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> plain, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            plain.put(path, value);
        } else {
            put(
                    (Map<String, Object>) plain.computeIfAbsent(
                            path.substring(0, dot), missing -> new LinkedHashMap<String, Object>()),
                    path.substring(dot + 1),
                    value);
        }
    }

    private static List<String> strings(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
