package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Storage;
import io.candor.importer.finding.Facts.StorageGroup;
import io.candor.importer.grammar.Gazetteer;
import io.candor.importer.outline.Block;
import io.candor.importer.outline.Section;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import java.util.ArrayList;
import java.util.List;

/** Reads cookies and other storage: the rows of tables, paragraphs about other kinds, and groups that are only named. */
final class StorageReader {

    private final Reading reading;

    StorageReader(Reading reading) {
        this.reading = reading;
    }

    List<Finding<Storage>> storage() {
        var found = new ArrayList<Finding<Storage>>();
        for (Table table : tables()) {
            table.rows().forEach(row -> found.add(row(table, row)));
        }
        reading.about("cookies").forEach(statement -> paragraph(statement, found));
        return List.copyOf(found);
    }

    /** Tables of cookies: with names, and with at least one of what such tables say about them. */
    List<Table> tables() {
        return Table.in(reading).stream()
                .filter(table -> table.has("name")
                        && (table.has("lifetime") || table.section().isAbout("cookies")))
                .toList();
    }

    private Finding<Storage> row(Table table, Block row) {
        boolean whole = table.isWhole(row);
        Passage name = whole ? table.cell("name", row) : row.words();
        var names = new ArrayList<String>();
        for (String part : whole ? name.text().split(",") : new String[0]) {
            if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        String kind = table.cell("kind", row).text();
        var value = new Storage(
                List.copyOf(names),
                table.cell(table.has("provider") ? "provider" : "company", row).text(),
                table.cell("purpose", row).text(),
                kind(Words.of(kind.isEmpty() ? row.text() : kind), !kind.isEmpty()),
                whole ? reading.lifetimes().of(table.cell("lifetime", row).text()) : unstated(),
                table.section().name());
        return new Finding<>(
                value,
                row.range(),
                whole ? "row of a table of cookies" : "row that could not be parted",
                table.section().anchor(),
                row.text(),
                false,
                whole);
    }

    private StorageEntry.Kind kind(Words words, boolean told) {
        if (reading.lexicon().has("local-storage", words)) {
            return StorageEntry.Kind.LOCAL_STORAGE;
        }
        if (reading.lexicon().has("session-storage", words)) {
            return StorageEntry.Kind.SESSION_STORAGE;
        }
        return told && reading.lexicon().has("pixel", words) ? StorageEntry.Kind.PIXEL : StorageEntry.Kind.COOKIE;
    }

    private static Lifetime unstated() {
        return new Lifetime(Lifetime.Kind.UNSTATED, null, null);
    }

    /** A sentence that says what is kept in local storage is a row without a name: somebody has to complete it. */
    private void paragraph(Statement statement, List<Finding<Storage>> found) {
        var kind = kind(statement.words(), false);
        var vendors = Gazetteer.vendorsIn(statement.text());
        if (kind != StorageEntry.Kind.COOKIE
                && !vendors.isEmpty()
                && !reading.lexicon().has("complete", statement.words())) {
            var value = new Storage(
                    List.of(),
                    vendors.get(0).name(),
                    statement.text(),
                    kind,
                    unstated(),
                    statement.section().name());
            found.add(new Finding<>(
                    value,
                    statement.passage().range(),
                    "storage told in a sentence",
                    statement.section().anchor(),
                    statement.text(),
                    false,
                    false));
        }
    }

    List<Finding<StorageGroup>> groups() {
        var found = new ArrayList<Finding<StorageGroup>>();
        for (Section section : reading.outline().about("cookies")) {
            for (Block item : section.items()) {
                String label = Statements.labelOf(item.text());
                if (!label.isEmpty() && reading.lexicon().has("topic.cookies", label)) {
                    String detail = item.text().substring(label.length()).replaceFirst("^\\s*[:—–-]\\s*", "");
                    found.add(new Finding<>(
                            new StorageGroup(label, detail, isEssential(label)),
                            item.range(),
                            "group of cookies",
                            section.anchor(),
                            item.text(),
                            false,
                            true));
                }
            }
        }
        for (Table table : tables()) {
            String name = table.section().name();
            boolean known =
                    found.stream().anyMatch(group -> group.value().label().equals(name));
            if (!known && table.section().parent() >= 0) {
                found.add(new Finding<>(
                        new StorageGroup(name, "", isEssential(name)),
                        table.section().heading().range(),
                        "heading above a table of cookies",
                        table.section().anchor(),
                        name,
                        false,
                        true));
            }
        }
        return List.copyOf(found);
    }

    private boolean isEssential(String label) {
        return reading.lexicon().has("essential", label);
    }
}
