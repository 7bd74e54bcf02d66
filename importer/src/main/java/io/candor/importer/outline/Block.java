package io.candor.importer.outline;

import io.candor.importer.text.Passage;
import io.candor.importer.text.Range;
import java.util.List;

/**
 * The smallest part of a text: a heading, a paragraph, a list item or a table row.
 *
 * @param kind what it is
 * @param level of a heading 1 to 6, of an item how deep its list is nested, from 0; else 0
 * @param words its words without marks; the cells of a row joined by " | "
 * @param cells of a row, else empty
 */
public record Block(Kind kind, int level, Passage words, List<Passage> cells) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        /** A short paragraph that is wholly bold: perhaps a heading. */
        BOLD,
        ITEM,
        /** An item of a numbered list. */
        NUMBERED_ITEM,
        TABLE_HEAD,
        TABLE_ROW,
        RULE
    }

    /** A block of words. */
    public static Block of(Kind kind, int level, Passage words) {
        return new Block(kind, level, words.folded(), List.of());
    }

    /** A row of a table. */
    public static Block row(boolean head, List<Passage> cells) {
        var folded = cells.stream().map(Passage::folded).toList();
        var words = new Passage.Builder();
        for (Passage cell : folded) {
            int place = cell.range().start();
            if (words.length() > 0) {
                words.add(" | ", place, place + 1);
            }
            words.add(cell);
        }
        return new Block(head ? Kind.TABLE_HEAD : Kind.TABLE_ROW, 0, words.build(), folded);
    }

    /** Its words. */
    public String text() {
        return words.text();
    }

    /** Where it stands. */
    public Range range() {
        return words.range();
    }

    /** Whether it is an item of a list, numbered or not. */
    public boolean isItem() {
        return kind == Kind.ITEM || kind == Kind.NUMBERED_ITEM;
    }

    /** Whether it is a row with data. */
    public boolean isRow() {
        return kind == Kind.TABLE_ROW;
    }

    /** The same words as another kind of block. */
    public Block as(Kind other, int otherLevel) {
        return new Block(other, otherLevel, words, List.of());
    }
}
