package io.candor.verifier.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text (RFC 8259) strictly. Refused, because two readers could take them differently: repeated names, halves of
 * surrogate pairs, numbers other than whole ones up to 2^53 - 1, more than 32 levels, anything after the value.
 *
 * <p>Objects become {@link Map}s in the order of the text, arrays {@link List}s, numbers {@link Long}s, null {@code null}.
 */
public final class JsonReader {

    /** The greatest whole number that every reader of JSON keeps exactly. */
    static final long GREATEST = (1L << 53) - 1;

    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text as one value.
     *
     * @throws JsonException if it is not JSON or holds something that is refused
     */
    public static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.refused("text after the end of the value");
        }
        return value;
    }

    /**
     * Reads a whole text as one object.
     *
     * @throws JsonException if it is not JSON, holds something that is refused, or is not an object
     */
    public static JsonObject readObject(String text) {
        return JsonObject.of(read(text), "the text");
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw refused("more than " + DEEPEST + " levels");
        }
        skipBlanks();
        char first = peek();
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        skipBlanks();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            skipBlanks();
            if (peek() != '"') {
                throw refused("a name is missing");
            }
            String name = string();
            skipBlanks();
            expect(':');
            if (members.containsKey(name)) {
                throw refused("the name " + name + " comes twice");
            }
            members.put(name, value(depth + 1));
            skipBlanks();
            if (peek() == '}') {
                at++;
                return members;
            }
            expect(',');
        }
    }

    private List<Object> array(int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        skipBlanks();
        if (peek() == ']') {
            at++;
            return items;
        }
        while (true) {
            items.add(value(depth + 1));
            skipBlanks();
            if (peek() == ']') {
                at++;
                return items;
            }
            expect(',');
        }
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        at++;
        while (true) {
            char next = peek();
            at++;
            if (next == '"') {
                return wellFormed(read.toString());
            }
            if (next < 0x20) {
                throw refused("a control character inside a text");
            }
            read.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw refused("an unknown escape");
        };
    }

    private char codeUnit() {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
            char next = peek();
            int value = next < 0x80 ? Character.digit(next, 16) : -1;
            if (value < 0) {
                throw refused("an escape without four hexadecimal digits");
            }
            unit = unit * 16 + value;
            at++;
        }
        return (char) unit;
    }

    private String wellFormed(String read) {
        for (int index = 0; index < read.length(); index++) {
            char unit = read.charAt(index);
            boolean pair = Character.isHighSurrogate(unit)
                    && index + 1 < read.length()
                    && Character.isLowSurrogate(read.charAt(index + 1));
            if (pair) {
                index++;
            } else if (Character.isSurrogate(unit)) {
                throw refused("half of a surrogate pair");
            }
        }
        return read;
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw refused("an unknown word");
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int length = at - digits;
        boolean more = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        if (length == 0 || length > 1 && text.charAt(digits) == '0') {
            throw refused("something that is no value");
        }
        if (more || length > 16) {
            throw refused("a number that is not whole or is too great");
        }
        long number = Long.parseLong(text.substring(start, at));
        if (Math.abs(number) > GREATEST) {
            throw refused("a number that is too great");
        }
        return number;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw refused("a '" + expected + "' is missing");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused("the text ends too early");
        }
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonException refused(String what) {
        return new JsonException("not JSON as the formats allow it: " + what + ", at character " + (at + 1));
    }
}
