package io.candor.importer;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.importer.text.Words;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a careful reader finds in a policy, one fact a line: {@code kind: value}. Of a promise the parameters that are told have to be
 * equal ({@code period=30 days}) or hold the words ({@code category~usage logs}).
 */
record Answers(Map<String, List<String>> byKind) {

    static Answers of(String resource) {
        var byKind = new LinkedHashMap<String, List<String>>();
        try (var stream = Answers.class.getResourceAsStream("/policies/" + resource + ".answers")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(": ", 2);
                    byKind.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(parts[1].strip());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
        return new Answers(byKind);
    }

    List<String> all(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    String one(String kind) {
        return all(kind).isEmpty() ? "" : all(kind).get(0);
    }

    /** Whether a promise is the one that an answer means. */
    static boolean matches(String answer, PromiseRule rule, boolean soft) {
        String[] parts = answer.split(" ", 2);
        Map<String, Object> values = Json.read(Json.write(rule), new TypeReference<>() {});
        if (!parts[0].equals(values.get("rule"))) {
            return false;
        }
        for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("; ")) {
            int mark = parameter.indexOf('~') > 0 ? parameter.indexOf('~') : parameter.indexOf('=');
            String name = parameter.substring(0, mark);
            String wanted = parameter.substring(mark + 1);
            Object value = name.equals("soft") ? Boolean.valueOf(soft) : values.get(name);
            String is = value instanceof List<?> list
                    ? String.join(",", list.stream().map(Object::toString).toList())
                    : String.valueOf(value);
            boolean fits = parameter.charAt(mark) == '=' ? is.equals(wanted) : holds(is, wanted);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String text, String words) {
        String folded = " "
                + String.join(
                        " ",
                        Words.of(text).words().stream().map(Words.Word::folded).toList());
        return Words.of(words).words().stream().allMatch(word -> folded.contains(" " + word.folded()));
    }
}
