package io.candor.deadline.law;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the file of rules. Everything that could be wrong with it is reported at once, by the rule's id. */
final class LawBookReader {

    private static final String FILE = "legal-rules.yaml";

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addDeserializer(Place.class, new OfText<>(Place.class, Place::parse))
                    .addDeserializer(LocalDate.class, new OfText<>(LocalDate.class, LocalDate::parse)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private LawBookReader() {}

    static LawBook bundled() {
        try (InputStream file = LawBookReader.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new BrokenLawBookException(List.of(FILE + " is missing"));
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules from YAML: {@code groups} of places under a name, and {@code rules}.
     *
     * @throws BrokenLawBookException if anything in it is wrong
     */
    static LawBook read(String yaml) {
        ObjectNode root = tree(yaml);
        var faults = new ArrayList<String>();
        var rules = new ArrayList<LawRule>();
        root.fieldNames().forEachRemaining(name -> {
            if (!List.of("groups", "shared", "rules").contains(name)) {
                faults.add("unknown part '" + name + "'");
            }
        });
        for (JsonNode node : root.path("rules")) {
            String id = node.path("id").asText("a rule without id");
            try {
                var rule = MAPPER.treeToValue(withGroups(node, root.path("groups")), LawRule.class);
                LawRuleCheck.faultsOf(rule).forEach(fault -> faults.add(id + ": " + fault));
                rules.add(rule);
            } catch (JsonProcessingException e) {
                faults.add(id + ": " + e.getOriginalMessage());
            }
        }
        faults.addAll(LawRuleCheck.faultsAmong(rules));
        if (!faults.isEmpty()) {
            throw new BrokenLawBookException(faults);
        }
        return new LawBook(rules);
    }

    private static ObjectNode tree(String yaml) {
        try {
            Object loaded = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromString(yaml);
            if (MAPPER.valueToTree(loaded) instanceof ObjectNode root) {
                return root;
            }
            throw new BrokenLawBookException(List.of("no mapping of parts"));
        } catch (YamlEngineException e) {
            throw new BrokenLawBookException(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** The rule with the places that a group's name stands for. */
    private static JsonNode withGroups(JsonNode rule, JsonNode groups) {
        if (!(rule.deepCopy() instanceof ObjectNode copy)
                || !rule.path("places").isArray()) {
            return rule;
        }
        ArrayNode places = copy.putArray("places");
        for (JsonNode place : rule.path("places")) {
            JsonNode group = groups.path(place.asText());
            if (group.isArray()) {
                group.forEach(places::add);
            } else {
                places.add(place);
            }
        }
        return copy;
    }

    /** A value that is written as text. */
    private static final class OfText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> reading;
        private final Class<T> type;

        OfText(Class<T> type, Function<String, T> reading) {
            super(type);
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw InvalidFormatException.from(parser, e.getMessage(), text, type);
            }
        }
    }
}
