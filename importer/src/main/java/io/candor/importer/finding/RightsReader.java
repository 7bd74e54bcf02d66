package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Right;
import io.candor.importer.outline.Block;
import io.candor.importer.outline.Section;
import io.candor.importer.text.Range;
import io.candor.importer.text.Words;
import io.candor.persistence.request.RightType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rights that a policy lists, under its own labels. */
final class RightsReader {

    private static final int LONGEST_LABEL = 90;
    private static final Pattern CONDITION = Pattern.compile("\\s*\\(([^()]{1,120})\\)[.;,]?$");

    private static final Pattern PARTS = Pattern.compile(",? (?:and|or|und|oder|et|ou) |, ");

    private final Reading reading;

    RightsReader(Reading reading) {
        this.reading = reading;
    }

    List<Finding<Right>> rights() {
        var rights = new ArrayList<Finding<Right>>();
        for (Section section : reading.outline().about("rights")) {
            for (Block item : section.items()) {
                add(item(section, item), rights);
            }
        }
        if (rights.isEmpty()) {
            reading.outline().about("rights").forEach(section -> subsection(section, rights));
        }
        if (rights.isEmpty()) {
            reading.about("rights").forEach(statement -> prose(statement, rights));
        }
        return List.copyOf(rights);
    }

    private static void add(Finding<Right> right, List<Finding<Right>> rights) {
        boolean known = right == null
                || rights.stream()
                        .anyMatch(other -> other.value()
                                .label()
                                .equalsIgnoreCase(right.value().label()));
        if (!known) {
            rights.add(right);
        }
    }

    private Finding<Right> item(Section section, Block item) {
        String text = item.text();
        String label = Statements.labelOf(text);
        String detail = label.isEmpty() ? "" : text.substring(label.length()).replaceFirst("^\\s*[:—–-]\\s*", "");
        if (label.isEmpty()) {
            label = text;
            Matcher condition = CONDITION.matcher(text);
            if (condition.find() && reading.lexicon().has("condition", condition.group(1))) {
                label = text.substring(0, condition.start());
                detail = condition.group(1);
            }
        }
        label = label.replaceFirst("[.;,]$", "")
                .replaceFirst("[;,] (?:and|or|und|oder|et|ou)$", "")
                .strip();
        List<RightType> types = types(label, detail);
        boolean fits = !types.isEmpty() && label.length() <= LONGEST_LABEL;
        return fits
                ? new Finding<>(
                        new Right(label, detail, types),
                        item.range(),
                        "item of the list of rights",
                        section.anchor(),
                        text,
                        false,
                        true)
                : null;
    }

    private List<RightType> types(String label, String detail) {
        List<String> types = reading.lexicon().which("right.", Words.of(label));
        types = types.isEmpty() ? reading.lexicon().which("right.", Words.of(detail)) : types;
        // "Opt out of the sale" is no matter of marketing.
        boolean sale = types.contains("OPT_OUT_OF_SALE");
        return types.stream()
                .filter(type -> !sale || !type.equals("MARKETING_OPT_OUT"))
                .map(RightType::valueOf)
                .sorted()
                .toList();
    }

    /** A heading below the one about rights is a right if its words, or the words under it, name one. */
    private void subsection(Section section, List<Finding<Right>> rights) {
        if (section.parent() < 0
                || !reading.outline().sections().get(section.parent()).isAbout("rights")) {
            return;
        }
        String detail =
                section.blocks().isEmpty() ? "" : section.blocks().get(0).text();
        List<RightType> types = types(section.name(), detail);
        if (!types.isEmpty()) {
            add(
                    new Finding<>(
                            new Right(section.name(), detail, types),
                            section.heading().range(),
                            "heading below the rights",
                            section.anchor(),
                            section.heading().text(),
                            false,
                            true),
                    rights);
        }
    }

    /** "You have the right to know ..., the right to correct ... and the right to delete ...". */
    private void prose(Statement statement, List<Finding<Right>> rights) {
        var starts = new ArrayList<Range>();
        Words words = statement.words();
        for (int from = 0; from < words.size(); ) {
            var match = reading.lexicon().find("rights-sentence", words, from).orElse(null);
            if (match == null) {
                break;
            }
            int start = words.at(match.last()).equals("to") && match.last() > match.first()
                    ? match.last() - 1
                    : match.first();
            starts.add(new Range(
                    words.words().get(start).start(),
                    words.words().get(match.last()).end()));
            from = match.last() + 1;
        }
        if (starts.size() == 1) {
            verbs(statement, starts.get(0), rights);
            return;
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size()
                    ? starts.get(i + 1).start()
                    : words.source().length();
            String label = words.source()
                    .substring(starts.get(i).start(), end)
                    .replaceFirst("[\\s,.;]+$", "")
                    .replaceFirst("(?:[,;]? (?:and|or|und|oder|et|ou))?(?: (?:the|das|le|zu))?$", "")
                    .replaceFirst("[\\s,;]+$", "");
            List<RightType> types = types(label, "");
            if (!types.isEmpty() && label.length() <= LONGEST_LABEL) {
                add(statement.finding(new Right(label, "", types), "right in a sentence", false), rights);
            }
        }
    }

    /** "You have the right to see your data, to correct it, and to object": one label a verb. */
    private void verbs(Statement statement, Range start, List<Finding<Right>> rights) {
        String list = statement.body().substring(start.end()).replaceFirst("[\\s.]+$", "");
        for (String part : PARTS.split(list)) {
            String label = part.strip().replaceFirst("^(?:to |for |zu |de )", "");
            List<RightType> types = types(label, "");
            if (!types.isEmpty() && label.length() <= LONGEST_LABEL) {
                add(statement.finding(new Right(label, "", types), "right in a sentence", false), rights);
            }
        }
    }
}
