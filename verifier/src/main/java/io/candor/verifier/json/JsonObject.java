package io.candor.verifier.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An object that was read, with typed access to its members.
 *
 * @param name what people call it, for the messages
 * @param members what it holds
 */
public record JsonObject(String name, Map<String, Object> members) {

    /**
     * The object that a value is.
     *
     * @param value what was read
     * @param name what people call it, for the messages
     * @throws JsonException if the value is no object
     */
    public static JsonObject of(Object value, String name) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new JsonException(name + " is no JSON object");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put((String) key, member));
        return new JsonObject(name, Collections.unmodifiableMap(members));
    }

    /**
     * Refuses the object unless it has exactly these members.
     *
     * @throws JsonException if one is missing or one more is there; the message names it
     */
    public JsonObject having(Set<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(members.keySet());
        if (!missing.isEmpty()) {
            throw new JsonException(name + " has no \"" + missing.iterator().next() + "\"");
        }
        Set<String> unknown = new TreeSet<>(members.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new JsonException(
                    name + " has an unknown \"" + unknown.iterator().next() + "\"");
        }
        return this;
    }

    /**
     * A member that is a text.
     *
     * @throws JsonException if it is missing or something else
     */
    public String text(String member) {
        if (members.get(member) instanceof String text) {
            return text;
        }
        throw new JsonException("\"" + member + "\" of " + name + " is no text");
    }

    /**
     * A member that is a text of a form.
     *
     * @param form what the whole text must match
     * @throws JsonException if it is missing or something else
     */
    public String text(String member, Pattern form) {
        String text = text(member);
        if (!form.matcher(text).matches()) {
            throw new JsonException("\"" + member + "\" of " + name + " has not the form that it must have");
        }
        return text;
    }

    /**
     * A member that is a whole number from 0 on.
     *
     * @throws JsonException if it is missing or something else
     */
    public long count(String member) {
        if (members.get(member) instanceof Long number && number >= 0) {
            return number;
        }
        throw new JsonException("\"" + member + "\" of " + name + " is no whole number from 0 on");
    }

    /**
     * A member that is an object.
     *
     * @throws JsonException if it is missing or something else
     */
    public JsonObject object(String member) {
        return of(members.get(member), "\"" + member + "\" of " + name);
    }

    /**
     * A member that is an array.
     *
     * @throws JsonException if it is missing or something else
     */
    public List<Object> list(String member) {
        if (members.get(member) instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new JsonException("\"" + member + "\" of " + name + " is no array");
    }

    /** Whether a member is there and is {@code null}. */
    public boolean isNull(String member) {
        return members.containsKey(member) && members.get(member) == null;
    }
}
