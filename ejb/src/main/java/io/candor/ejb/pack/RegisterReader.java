package io.candor.ejb.pack;

import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.request.Right;
import io.candor.persistence.request.RightType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists of a pack's {@code tenant.yaml}: rights, processors, retention. */
final class RegisterReader {

    private final YamlNode tenant;
    private final List<String> languages;

    RegisterReader(YamlNode tenant, List<String> languages) {
        this.tenant = tenant;
        this.languages = languages;
    }

    List<Right> rights() {
        var rights = new ArrayList<Right>();
        for (YamlNode node : tenant.nodes("rights")) {
            var types = node.choices("types", RightType.class);
            if (types.isEmpty()) {
                node.fault("a right has at least one type");
            }
            rights.add(new Right(
                    rights.size(),
                    node.localized("label", languages),
                    node.optionalLocalized("detail", languages),
                    types));
            node.noOthers();
        }
        return rights;
    }

    List<Processor> processors() {
        var processors = new ArrayList<Processor>();
        for (YamlNode node : tenant.nodes("processors")) {
            processors.add(new Processor(
                    processors.size(),
                    node.text("name"),
                    !node.flag("unnamed"),
                    node.localized("role", languages),
                    node.optionalLocalized("data", languages),
                    node.optionalLocalized("location", languages),
                    node.optionalParsed("policyUrl", url -> URI.create(url).toString())));
            node.noOthers();
        }
        return processors;
    }

    List<RetentionRow> retention() {
        var rows = new ArrayList<RetentionRow>();
        for (YamlNode node : tenant.nodes("retention")) {
            var rule = new RetentionRow.Rule(
                    node.choice("kind", RetentionRow.Kind.class),
                    node.optionalSpan("period"),
                    node.optionalParsed("event", RetentionEvent::valueOf),
                    node.optionalSpan("min"),
                    node.optionalSpan("max"));
            if (rule.kind() != null && !fits(rule)) {
                node.fault("the kind " + rule.kind() + " does not fit the keys given");
            }
            rows.add(new RetentionRow(
                    rows.size(),
                    node.localized("category", languages),
                    rule,
                    node.flag("soft"),
                    node.optionalLocalized("note", languages)));
            node.noOthers();
        }
        return rows;
    }

    private static boolean fits(RetentionRow.Rule rule) {
        return switch (rule.kind()) {
            case FIXED -> rule.period() != null && rule.event() == null;
            case AFTER_EVENT -> rule.period() != null && rule.event() != null;
            case RANGE -> rule.shortest() != null || rule.longest() != null;
            case UNSPECIFIED -> rule.period() == null && rule.event() == null;
        };
    }
}
