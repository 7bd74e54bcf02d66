package io.candor.importer.finding;

import io.candor.importer.outline.Block;
import io.candor.importer.outline.Section;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;

/**
 * A sentence with what stands around it.
 *
 * @param section where it stands
 * @param block the paragraph or item
 * @param passage the sentence, with the label of its item if it is the first
 * @param words of the sentence without the label
 * @param label of its item ("Account data" in "Account data: kept for ..."), or empty
 * @param lead the sentence that announces its list, or null
 */
public record Statement(Section section, Block block, Passage passage, Words words, String label, Statement lead) {

    /** The sentence as it is written. */
    public String text() {
        return passage.text();
    }

    /** The sentence without the label. */
    public String body() {
        return words.source();
    }

    /** Whether it is the lead of a list. */
    public boolean announces() {
        return text().endsWith(":");
    }

    /** Whether it stands in a list item. */
    public boolean isItem() {
        return block.isItem();
    }

    /** A finding that this sentence makes. */
    public <T> Finding<T> finding(T value, String rule, boolean soft) {
        return new Finding<>(value, passage.range(), rule, section.anchor(), text(), soft, true);
    }
}
