package io.candor.ejb.pack;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reads one version of a pack's policy: its data, its texts, and its promises, each checked against the text. */
final class VersionReader {

    private static final Set<String> NOT_OF_THE_RULE = Set.of("id", "proof", "soft", "anchor", "sentence");

    private final int number;
    private final String folder;
    private final YamlNode version;
    private final List<String> languages;
    private final ZoneId zone;
    private final List<PackFault> faults;

    VersionReader(
            int number, String folder, YamlNode version, List<String> languages, ZoneId zone, List<PackFault> faults) {
        this.number = number;
        this.folder = folder;
        this.version = version;
        this.languages = languages;
        this.zone = zone;
        this.faults = faults;
    }

    TenantPack.Version read(UnaryOperator<String> files, Predicate<String> present) {
        Instant publishedAt = version.parsed("published", this::instant);
        Instant effectiveAt = version.parsed("effective", this::instant);
        if (publishedAt != null && effectiveAt != null && effectiveAt.isBefore(publishedAt)) {
            version.fault("effective", "a version cannot take effect before it is published");
        }
        var texts = texts(files, present);
        var promises = promises(languages.isEmpty() ? null : texts.get(languages.get(0)));
        var read = new TenantPack.Version(
                number,
                version.text("label"),
                publishedAt,
                effectiveAt,
                version.flag("material"),
                version.localized("summary", languages),
                texts,
                promises);
        version.noOthers();
        return read;
    }

    private Instant instant(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : Instant.parse(text);
    }

    /** Texts by language: the default language must be there, others may lag behind. */
    private Map<String, PolicyMarkdown> texts(UnaryOperator<String> files, Predicate<String> present) {
        var texts = new LinkedHashMap<String, PolicyMarkdown>();
        for (String language : languages) {
            String path = folder + language + ".md";
            boolean mayLag = !language.equals(languages.get(0));
            String markdown = mayLag && !present.test(path) ? null : files.apply(path);
            if (markdown != null) {
                read(path, markdown, texts, language);
            }
        }
        return texts;
    }

    private void read(String path, String markdown, Map<String, PolicyMarkdown> texts, String language) {
        try {
            var text = PolicyMarkdown.of(markdown);
            if (text.title().isEmpty()) {
                faults.add(new PackFault(path, 1, "the text has no title: begin it with '# '"));
            }
            texts.put(language, text);
        } catch (RefusedException e) {
            faults.add(new PackFault(path, 0, "the text cannot be read: " + e.messageKey()));
        }
    }

    private List<PromiseLine> promises(PolicyMarkdown text) {
        var outline = PolicyOutline.of(text == null ? "" : text.html());
        var codes = new HashSet<String>();
        var lines = new ArrayList<PromiseLine>();
        for (YamlNode node : version.nodes("promises")) {
            var line = new PromiseLine(
                    node.text("id"),
                    rule(node),
                    node.parsed("proof", VersionReader::proof),
                    node.flag("soft"),
                    new Promise.Source(node.text("anchor"), node.text("sentence")));
            if (line.code() != null && !codes.add(line.code())) {
                node.fault("id", "the promise " + line.code() + " is there twice");
            }
            if (text != null
                    && line.source().anchor() != null
                    && line.source().sentence() != null
                    && !outline.says(line.source().anchor(), line.source().sentence())) {
                node.fault("sentence", "the section '" + line.source().anchor() + "' does not say this sentence");
            }
            lines.add(line);
        }
        return lines;
    }

    private static PromiseRule rule(YamlNode node) {
        try {
            return Json.convert(node.plainWithout(NOT_OF_THE_RULE), PromiseRule.class);
        } catch (IllegalArgumentException e) {
            node.fault("rule: " + why(e));
            return null;
        }
    }

    /** What the mapping says, without the names of our classes. */
    private static String why(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof InvalidTypeIdException unknown) {
            return "'" + unknown.getTypeId() + "' is no kind of promise";
        }
        if (root instanceof UnrecognizedPropertyException unknown) {
            return "unknown key '" + unknown.getPropertyName() + "'";
        }
        return root instanceof JsonMappingException mapping ? mapping.getOriginalMessage() : root.getMessage();
    }

    private static Promise.Proof proof(String letter) {
        return switch (letter) {
            case "A" -> Promise.Proof.ENFORCED;
            case "B" -> Promise.Proof.SIGNALLED;
            case "C" -> Promise.Proof.ATTESTED;
            default -> throw new IllegalArgumentException("'" + letter + "' is none of A, B, C");
        };
    }
}
