package io.candor.ejb.pack;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML file, read strictly: whatever is missing, of the wrong form or unknown becomes a fault with file and line, and
 * reading goes on, so that all faults are told at once. After a fault a method answers null (or an empty list), and the pack as a whole
 * is refused in the end.
 */
final class YamlNode {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(4 * 1024 * 1024)
            .build();

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<PackFault> faults;

    private YamlNode(String file, Node node, List<PackFault> faults) {
        this.file = file;
        this.faults = faults;
        this.line = lineOf(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                values.put(((ScalarNode) pair.getKeyNode()).getValue(), pair.getValueNode());
            }
        } else {
            fault("a mapping of keys to values is expected here");
        }
    }

    /** The root of a file; an empty node after a fault. */
    static YamlNode root(String file, String yaml, List<PackFault> faults) {
        try {
            for (Event event : new Parse(SETTINGS).parseString(yaml)) {
                if (event.getEventId() == Event.ID.Alias) {
                    faults.add(new PackFault(
                            file, lineOf(event.getStartMark().orElse(null)), "aliases are not taken here"));
                    return empty(file, faults);
                }
            }
            var root = new Compose(SETTINGS).composeString(yaml);
            if (root.isPresent()) {
                return new YamlNode(file, root.get(), faults);
            }
            faults.add(new PackFault(file, 0, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    new PackFault(file, lineOf(e.getProblemMark().orElse(null)), "no valid YAML: " + e.getProblem()));
        } catch (YamlEngineException | ClassCastException e) {
            faults.add(new PackFault(file, 0, "no valid YAML"));
        }
        return empty(file, faults);
    }

    private static YamlNode empty(String file, List<PackFault> faults) {
        var none = new MappingNode(
                org.snakeyaml.engine.v2.nodes.Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
        return new YamlNode(file, none, faults);
    }

    /** Whether a key is there at all. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text that must be there. */
    String text(String key) {
        Node node = needed(key);
        return node == null ? null : scalar(key, node);
    }

    /** A text that may be absent: then null. */
    String optionalText(String key) {
        Node node = ask(key);
        return node == null ? null : scalar(key, node);
    }

    /** A list of texts; empty if absent. */
    List<String> texts(String key) {
        Node node = ask(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            fault(node, key + " must be a list");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> scalar(key, item))
                .filter(text -> text != null)
                .toList();
    }

    /** A text in one or several languages that must be there; a plain text is in the default language. */
    LocalizedText localized(String key, List<String> languages) {
        return needed(key) == null ? null : optionalLocalized(key, languages);
    }

    /** The same, but it may be absent: then null. */
    LocalizedText optionalLocalized(String key, List<String> languages) {
        Node node = ask(key);
        if (node == null || languages.isEmpty()) {
            return null;
        }
        var byLanguage = new LinkedHashMap<String, String>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                String language = ((ScalarNode) pair.getKeyNode()).getValue();
                if (!languages.contains(language)) {
                    fault(pair.getKeyNode(), "the tenant has no language '" + language + "'");
                }
                byLanguage.put(language, scalar(key, pair.getValueNode()));
            }
        } else {
            byLanguage.put(languages.get(0), scalar(key, node));
        }
        return parsed(key, node, "", ignored -> new LocalizedText(byLanguage));
    }

    /** A value that a parser makes of a text that must be there. */
    <T> T parsed(String key, Function<String, T> parser) {
        Node node = needed(key);
        return node == null ? null : optionalParsed(key, parser);
    }

    /** The same, but it may be absent: then null. */
    <T> T optionalParsed(String key, Function<String, T> parser) {
        Node node = ask(key);
        String text = node == null ? null : scalar(key, node);
        return text == null ? null : parsed(key, node, text, parser);
    }

    /** One of an enumeration's names, which must be there. */
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return parsed(key, name -> named(name, type));
    }

    /** Names of an enumeration; empty if absent. */
    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream()
                .map(name -> parsed(key, ask(key), name, text -> named(text, type)))
                .filter(value -> value != null)
                .toList();
    }

    /** A span of time, or null if absent. */
    Span optionalSpan(String key) {
        return optionalParsed(key, Span::parse);
    }

    /** True or false; false if absent. */
    boolean flag(String key) {
        String text = optionalText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            fault(values.get(key), key + " must be true or false");
        }
        return "true".equals(text);
    }

    /** A mapping below this one, or null if absent. */
    YamlNode optionalNode(String key) {
        Node node = ask(key);
        return node == null ? null : new YamlNode(file, node, faults);
    }

    /** A mapping below this one that must be there. */
    YamlNode node(String key) {
        Node node = needed(key);
        return node == null ? empty(file, new ArrayList<>()) : new YamlNode(file, node, faults);
    }

    /** A list of mappings; empty if absent. */
    List<YamlNode> nodes(String key) {
        Node node = ask(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            fault(node, key + " must be a list");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(item -> new YamlNode(file, item, faults))
                .toList();
    }

    /** All values but the named ones, as plain Java objects. */
    Map<String, Object> plainWithout(Set<String> left) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((key, node) -> {
            asked.add(key);
            if (!left.contains(key)) {
                plain.put(key, new StandardConstructor(SETTINGS).constructSingleDocument(java.util.Optional.of(node)));
            }
        });
        return plain;
    }

    /** Tells a fault for each key that nobody has asked for. */
    void noOthers() {
        values.forEach((key, node) -> {
            if (!asked.contains(key)) {
                fault(node, "unknown key '" + key + "'");
            }
        });
    }

    /** Tells a fault of this mapping. */
    void fault(String what) {
        faults.add(new PackFault(file, line, what));
    }

    /** Tells a fault of one value. */
    void fault(String key, String what) {
        fault(values.get(key), what);
    }

    private void fault(Node node, String what) {
        faults.add(new PackFault(file, node == null ? line : lineOf(node), what));
    }

    private Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    private Node needed(String key) {
        Node node = ask(key);
        if (node == null) {
            fault("'" + key + "' is missing");
        }
        return node;
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        fault(node, key + " must be a text");
        return null;
    }

    private <T> T parsed(String key, Node node, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException
                | java.time.DateTimeException
                | io.candor.persistence.shared.RefusedException e) {
            fault(node, key + ": " + e.getMessage());
            return null;
        }
    }

    private static <E extends Enum<E>> E named(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static int lineOf(Node node) {
        return lineOf(node.getStartMark().orElse(null));
    }

    private static int lineOf(Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
