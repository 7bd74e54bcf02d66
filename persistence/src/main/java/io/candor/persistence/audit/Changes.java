package io.candor.persistence.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.candor.persistence.shared.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From what to what something was changed, field by field; fields that stayed the same are left out. Never holds a secret, nor personal
 * data of anybody but members. Long values are cut, and beyond 40 fields the rest is left out, which the last one then says.
 *
 * @param fields in the order in which they were told
 */
public record Changes(@JsonValue List<Field> fields) {

    private static final int MOST_FIELDS = 40;
    private static final int LONGEST = 500;

    /**
     * A field.
     *
     * @param name its name; names of fields inside others are joined by dots
     * @param from what it was, null for nothing
     * @param to what it is, null for nothing
     */
    public record Field(String name, String from, String to) {

        /** Cuts what is too long to keep. */
        public Field {
            from = cut(from);
            to = cut(to);
        }

        private static String cut(String text) {
            return text == null || text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }
    }

    /** Keeps its own list. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Changes {
        fields = fields.size() <= MOST_FIELDS ? List.copyOf(fields) : shortened(fields);
    }

    /** Nothing to tell beyond the action. */
    public static Changes none() {
        return new Changes(List.of());
    }

    /** One field. */
    public static Changes of(String name, Object from, Object to) {
        return none().and(name, from, to);
    }

    /**
     * Compares two values of a type made of records, maps, lists and plain values, whatever is inside.
     *
     * @param before null for something new
     * @param after null for something removed
     */
    public static Changes between(Object before, Object after) {
        return none().and("", before, after);
    }

    /** What is true of something new or removed, or how it was done: a field without a past. */
    public static Changes with(String name, Object value) {
        return of(name, null, value);
    }

    /** The same with one more field, or with those inside it that differ. */
    public Changes and(String name, Object from, Object to) {
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        flatten(name, Json.plain(from), before);
        flatten(name, Json.plain(to), after);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var all = new ArrayList<>(fields);
        for (String each : names) {
            if (!Objects.equals(before.get(each), after.get(each))) {
                all.add(new Field(each, before.get(each), after.get(each)));
            }
        }
        return new Changes(all);
    }

    private static List<Field> shortened(List<Field> fields) {
        var kept = new ArrayList<>(fields.subList(0, MOST_FIELDS - 1));
        kept.add(new Field("…", null, null));
        return List.copyOf(kept);
    }

    private static void flatten(String name, Object value, Map<String, String> into) {
        String inside = name.isEmpty() ? "" : name + ".";
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> flatten(inside + key, part, into));
        } else if (value instanceof List<?> list && list.stream().anyMatch(part -> part instanceof Map<?, ?>)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(inside + (i + 1), list.get(i), into);
            }
        } else if (value instanceof List<?> list) {
            into.put(name, String.join(", ", list.stream().map(String::valueOf).toList()));
        } else if (value != null) {
            into.put(name, value.toString());
        }
    }
}
