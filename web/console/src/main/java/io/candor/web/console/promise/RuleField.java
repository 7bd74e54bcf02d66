package io.candor.web.console.promise;

import io.candor.persistence.promise.RuleDefinition.Field;
import io.candor.persistence.promise.RuleDefinition.Kind;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import io.candor.web.shared.text.Messages;
import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A parameter of a promise as a form holds it, whatever kind it is of. */
public class RuleField {

    /** What the constants of a type are called in the messages. */
    private static final Map<String, String> GROUPS = Map.of(
            "Start", "promise.start",
            "Action", "promise.action",
            "RetentionEvent", "retention.event",
            "Channel", "promise.channel",
            "Join", "promise.join",
            "NoticePart", "promise.part",
            "ToldEvent", "promise.event",
            "Place", "promise.place",
            "Kind", "promise.never",
            "ChildDuty", "promise.duty");

    private static final Map<String, String> MORE_GROUPS =
            Map.of("ContactField", "promise.field", "NavigationKind", "promise.navigation");

    private static final String WHOLE = "[0-9]{1,6}";

    private final Field definition;
    private final Messages messages;
    private String text;
    private String unit = Span.Unit.DAYS.name();
    private boolean flag;
    private String[] chosen = {};

    RuleField(Field definition, Object value, Messages messages) {
        this.definition = definition;
        this.messages = messages;
        if (value instanceof Span span) {
            text = String.valueOf(span.amount());
            unit = span.unit().name();
        } else if (value instanceof Boolean yes) {
            flag = yes;
        } else if (value instanceof List<?> list) {
            List<String> parts = list.stream().map(RuleField::plain).toList();
            chosen = parts.toArray(String[]::new);
            text = String.join("\n", parts);
        } else if (value != null) {
            text = plain(value);
        }
    }

    private static String plain(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** The value that is typed; null if nothing is. */
    Object value() {
        String typed = Objects.toString(text, "").strip();
        return switch (definition.kind()) {
            case FLAG -> flag;
            case CHOICES -> List.of(chosen);
            case TEXTS ->
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case SPAN -> typed.isEmpty() ? null : new Span(number(typed), Span.Unit.valueOf(unit));
            case NUMBER -> typed.isEmpty() ? null : number(typed);
            case TEXT, CHOICE -> typed.isEmpty() ? null : typed;
        };
    }

    private static int number(String typed) {
        if (!typed.matches(WHOLE)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.promise-number");
        }
        return Integer.parseInt(typed);
    }

    /** As the rule calls it. */
    String name() {
        return definition.name();
    }

    /** What it is. */
    public String getLabel() {
        String label = messages.get("promise.parameter." + definition.name());
        return definition.open() ? messages.with("promise.form.open", label) : label;
    }

    /** Whether it is of a kind, by the kind's name. */
    public boolean is(String kind) {
        return definition.kind() == Kind.valueOf(kind);
    }

    /** Constants to choose from; one may be left open. */
    public List<SelectItem> getOptions() {
        String group = GROUPS.getOrDefault(definition.group(), MORE_GROUPS.get(definition.group()));
        Stream<SelectItem> constants = definition.constants().stream()
                .map(constant -> new SelectItem(constant, messages.get(group + "." + constant)));
        boolean optional = definition.open() && definition.kind() == Kind.CHOICE;
        return Stream.concat(
                        optional ? Stream.of(new SelectItem("", messages.get("promise.form.nothing"))) : Stream.empty(),
                        constants)
                .toList();
    }

    /** Units of time. */
    public List<SelectItem> getUnits() {
        return Stream.of(Span.Unit.values())
                .map(each -> new SelectItem(each.name(), messages.of("consent.unit", each)))
                .toList();
    }

    /** What is typed: a text, a number, a constant, the lines of a list. */
    public String getText() {
        return text;
    }

    /** What is typed: a text, a number, a constant, the lines of a list. */
    public void setText(String text) {
        this.text = text;
    }

    /** Name of the unit. */
    public String getUnit() {
        return unit;
    }

    /** Name of the unit. */
    public void setUnit(String unit) {
        this.unit = unit;
    }

    /** Yes or no. */
    public boolean isFlag() {
        return flag;
    }

    /** Yes or no. */
    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    /** Names of the chosen constants. */
    public String[] getChosen() {
        return chosen.clone();
    }

    /** Names of the chosen constants. */
    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }
}
