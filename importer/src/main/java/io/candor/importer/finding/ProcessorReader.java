package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Processor;
import io.candor.importer.grammar.Gazetteer;
import io.candor.importer.outline.Block;
import io.candor.importer.text.Range;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who processes data for the company: named ones, and categories that the text leaves without a name. */
final class ProcessorReader {

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]{2,120})\\)");

    private final Reading reading;
    private final List<Finding<Processor>> found = new ArrayList<>();

    ProcessorReader(Reading reading) {
        this.reading = reading;
    }

    List<Finding<Processor>> processors() {
        for (Table table : Table.in(reading)) {
            if (table.has("company") && !table.has("name")) {
                table.rows().forEach(row -> row(table, row));
            }
        }
        reading.about("sharing").forEach(statement -> {
            boolean first = statement
                    .text()
                    .startsWith(statement
                            .block()
                            .text()
                            .substring(0, Math.min(12, statement.block().text().length())));
            boolean known = !leadingName(statement.block().text()).isEmpty();
            if (statement.isItem() && first && (known || isAnnounced(statement))) {
                item(statement);
            } else if (!statement.isItem() && reading.says("hosted-by", statement)) {
                prose(statement);
            }
        });
        return List.copyOf(found);
    }

    private void row(Table table, Block row) {
        var cell = table.cell("company", row);
        if (!cell.isBlank()) {
            add(
                    new Processor(
                            cell.text(),
                            true,
                            table.cell("role", row).text(),
                            table.cell("location", row).text(),
                            url(cell.range())),
                    row.range(),
                    table.section().anchor(),
                    row.text());
        }
    }

    /** Whether the list of an item is one of recipients. */
    private boolean isAnnounced(Statement statement) {
        String heading = statement.section().heading().text();
        boolean lead = statement.lead() != null
                && (reading.says("processor-lead", statement.lead()) || reading.says("share", statement.lead()));
        return lead || reading.lexicon().has("processor-lead", heading);
    }

    private void item(Statement statement) {
        String text = statement.block().text();
        String label = statement.label();
        String name = label.isEmpty() ? leadingName(text) : label;
        if (!label.isEmpty() && reading.lexicon().has("not-a-processor", label)) {
            return;
        }
        if (!name.isEmpty() && isName(name)) {
            String role = text.substring(Math.min(text.length(), name.length()))
                    .replaceFirst("^[\\s,:—–-]+", "")
                    .replaceFirst("[.;]$", "");
            add(new Processor(name, true, role, "", url(statement.block().range())), statement);
            return;
        }
        boolean any = false;
        for (String inside : insideParentheses(text)) {
            String role = text.substring(0, text.indexOf('(')).strip();
            add(new Processor(inside, true, label.isEmpty() ? role : label, "", null), statement);
            any = true;
        }
        for (var vendor : any ? List.<Gazetteer.Named>of() : Gazetteer.vendorsIn(text)) {
            add(new Processor(vendor.name(), true, label.isEmpty() ? text : label, "", null), statement);
            any = true;
        }
        String category = label.isEmpty() ? text.replaceFirst("[.;]$", "") : label;
        if (!any && reading.lexicon().has("processor-word", category)) {
            add(new Processor(category, false, label.isEmpty() ? "" : statement.body(), "", null), statement);
        }
    }

    private void prose(Statement statement) {
        for (var vendor : Gazetteer.vendorsIn(statement.text())) {
            add(new Processor(vendor.name(), true, statement.text(), "", null), statement);
        }
    }

    private void add(Processor processor, Statement statement) {
        add(
                processor,
                statement.block().range(),
                statement.section().anchor(),
                statement.block().text());
    }

    private void add(Processor processor, Range range, String anchor, String sentence) {
        boolean known = found.stream().anyMatch(other -> other.value().name().equals(processor.name()));
        if (!known) {
            String rule = processor.named() ? "recipient with a name" : "recipient without a name";
            found.add(new Finding<>(processor, range, rule, anchor, sentence, false, true));
        }
    }

    /** A known company at the beginning, with what stands in parentheses behind it. */
    private static String leadingName(String text) {
        var vendors = Gazetteer.vendorsIn(text);
        return !vendors.isEmpty() && vendors.get(0).start() == 0
                ? vendors.get(0).name()
                : "";
    }

    /** Whether a label is a name: each word capitalised, none of them a word for a kind of company. */
    private boolean isName(String label) {
        String plain = label.replaceFirst("\\s*\\([^()]*\\)", "");
        Words words = Words.of(plain);
        if (Gazetteer.VENDORS.contains(plain)) {
            return true;
        }
        boolean capitals = words.size() > 0 && words.size() <= 4;
        for (int i = 0; i < words.size(); i++) {
            char first = words.written(i, i).charAt(0);
            capitals &= Character.isUpperCase(first) || Character.isDigit(first);
        }
        return capitals
                && !reading.lexicon().has("processor-word", words)
                && !reading.lexicon().has("not-a-processor", words);
    }

    private List<String> insideParentheses(String text) {
        var names = new ArrayList<String>();
        Matcher parentheses = PARENTHESES.matcher(text);
        while (parentheses.find()) {
            for (String part : parentheses.group(1).split(",|;| and | und | et ")) {
                String name = part.replaceFirst(
                                "^\\s*(?:e\\.g\\.|for example|such as|z\\. ?B\\.|p\\. ?ex\\.|like|e\\.g)\\s*", "")
                        .strip();
                boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && isName(name);
                if (capital && !name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private String url(Range range) {
        return reading.outline().links().stream()
                .filter(link -> range.holds(link.range()) && link.url().startsWith("http"))
                .map(link -> link.url())
                .findFirst()
                .orElse(null);
    }
}
