package io.candor.importer.finding;

import io.candor.importer.outline.Block;
import io.candor.importer.outline.Section;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose columns are known by their heads.
 *
 * @param section where it stands
 * @param head its head
 * @param columns kinds of its columns, empty where a head is not known
 * @param rows its rows of data
 */
record Table(Section section, Block head, List<String> columns, List<Block> rows) {

    /** All tables of a text that have a head. */
    static List<Table> in(Reading reading) {
        var tables = new ArrayList<Table>();
        for (Section section : reading.outline().sections()) {
            Table open = null;
            for (Block block : section.blocks()) {
                if (block.kind() == Block.Kind.TABLE_HEAD) {
                    open = new Table(section, block, kinds(block, reading.lexicon()), new ArrayList<>());
                    tables.add(open);
                } else if (block.isRow() && open != null) {
                    open.rows().add(block);
                } else {
                    open = null;
                }
            }
        }
        return tables;
    }

    private static List<String> kinds(Block head, Lexicon lexicon) {
        var kinds = new ArrayList<String>();
        for (Passage cell : head.cells()) {
            var name = new StringBuilder();
            Words.of(cell.text())
                    .words()
                    .forEach(word -> name.append(name.length() == 0 ? "" : " ").append(word.folded()));
            kinds.add(lexicon.family("column.").stream()
                    .filter(kind -> !kinds.contains(kind)
                            && lexicon.lines("column." + kind).contains(name.toString()))
                    .findFirst()
                    .orElse(""));
        }
        return kinds;
    }

    boolean has(String kind) {
        return columns.contains(kind);
    }

    /** A row's cell in a column; empty if it has none. */
    Passage cell(String kind, Block row) {
        int index = columns.indexOf(kind);
        return index >= 0 && index < row.cells().size() ? row.cells().get(index) : Passage.EMPTY;
    }

    /** Whether a row has all its cells. */
    boolean isWhole(Block row) {
        return row.cells().size() == columns.size();
    }
}
