package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Basis;
import io.candor.importer.finding.Facts.Item;
import io.candor.importer.outline.Block;
import io.candor.importer.outline.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Reads data categories, purposes and legal bases. */
final class RegisterReader {

    private final Reading reading;

    RegisterReader(Reading reading) {
        this.reading = reading;
    }

    /** The labelled items of the sections about collection; where items have no labels, the headings above them. */
    List<Finding<Item>> dataCategories() {
        var found = new ArrayList<Finding<Item>>();
        for (Section section : reading.outline().about("collect")) {
            boolean labelled = section.items().stream()
                    .anyMatch(item -> !Statements.labelOf(item.text()).isEmpty());
            boolean nested = section.parent() >= 0
                    && reading.outline().sections().get(section.parent()).isAbout("collect");
            if (!labelled && nested) {
                found.add(heading(section));
                continue;
            }
            for (Block item : section.items()) {
                found.add(item(section, item, "item of the list of data"));
            }
        }
        tableColumn("data", "row of a table of data", found);
        return List.copyOf(found);
    }

    private void tableColumn(String kind, String rule, List<Finding<Item>> found) {
        for (Table table : Table.in(reading)) {
            if (table.has(kind) && !table.has("name")) {
                for (Block row : table.rows()) {
                    var cell = table.cell(kind, row);
                    found.add(new Finding<>(
                            new Item(cell.text(), ""),
                            cell.range(),
                            rule,
                            table.section().anchor(),
                            row.text(),
                            false,
                            true));
                }
            }
        }
    }

    private static Finding<Item> heading(Section section) {
        String detail =
                String.join("; ", section.blocks().stream().map(Block::text).toList());
        return new Finding<>(
                new Item(section.name(), detail),
                section.heading().range(),
                "heading below the data",
                section.anchor(),
                section.heading().text(),
                false,
                true);
    }

    private static Finding<Item> item(Section section, Block item, String rule) {
        String label = Statements.labelOf(item.text());
        String detail =
                label.isEmpty() ? "" : item.text().substring(label.length()).replaceFirst("^\\s*[:—–-]\\s*", "");
        String name = label.isEmpty() ? item.text().replaceFirst("[.;,]$", "") : label;
        return new Finding<>(new Item(name, detail), item.range(), rule, section.anchor(), item.text(), false, true);
    }

    List<Finding<Item>> purposes() {
        var found = new ArrayList<Finding<Item>>();
        for (Section section : reading.outline().about("use")) {
            section.items().forEach(item -> found.add(item(section, item, "item of the list of purposes")));
        }
        for (Table table : Table.in(reading)) {
            if (table.has("purpose") && table.has("data") && !table.has("name")) {
                for (Block row : table.rows()) {
                    var cell = table.cell("purpose", row);
                    found.add(new Finding<>(
                            new Item(cell.text(), ""),
                            cell.range(),
                            "row of a table of data",
                            table.section().anchor(),
                            row.text(),
                            false,
                            true));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Grounds that the text gives as grounds: in a section about them, in a table column, or in a sentence that says "legal basis". */
    List<Finding<Basis>> legalBases() {
        var found = new ArrayList<Finding<Basis>>();
        var seen = EnumSet.noneOf(Basis.class);
        for (Statement statement : reading.statements()) {
            boolean context = statement.section().isAbout("legal-bases")
                    || reading.says("basis-context", statement)
                            && !statement.section().isAbout("rights");
            if (context) {
                for (String basis : reading.lexicon().which("basis.", statement.words())) {
                    if (seen.add(Basis.valueOf(basis))) {
                        found.add(statement.finding(Basis.valueOf(basis), "legal basis", false));
                    }
                }
            }
        }
        for (Table table : Table.in(reading)) {
            for (Block row : table.has("basis") ? table.rows() : List.<Block>of()) {
                for (String basis : reading.lexicon()
                        .which(
                                "basis.",
                                io.candor.importer.text.Words.of(
                                        table.cell("basis", row).text()))) {
                    if (seen.add(Basis.valueOf(basis))) {
                        found.add(new Finding<>(
                                Basis.valueOf(basis),
                                table.cell("basis", row).range(),
                                "column of legal bases",
                                table.section().anchor(),
                                row.text(),
                                false,
                                true));
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
