package io.candor.importer.finding;

import io.candor.importer.outline.Block;
import io.candor.importer.outline.Outline;
import io.candor.importer.outline.Section;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Sentences;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.List;

/** All sentences of an outline, with labels and leads. Rows of tables are read by the tables' own readers. */
public final class Statements {

    private static final int LONGEST_LABEL = 70;

    private final Lexicon lexicon;
    private final Sentences sentences;
    private final List<Statement> all = new ArrayList<>();

    private Statements(Outline outline) {
        this.lexicon = outline.lexicon();
        this.sentences = new Sentences(outline.lexicon());
        outline.sections().forEach(this::read);
    }

    /** The sentences of an outline in its order. */
    public static List<Statement> of(Outline outline) {
        return List.copyOf(new Statements(outline).all);
    }

    private void read(Section section) {
        Statement lead = null;
        for (Block block : section.blocks()) {
            if (block.isRow() || block.kind() == Block.Kind.TABLE_HEAD) {
                continue;
            }
            lead = read(section, block, block.isItem() ? lead : null);
        }
    }

    /** Reads the sentences of a block; says what leads the items after it. */
    private Statement read(Section section, Block block, Statement lead) {
        String label = labelOf(block.text());
        // "The legal bases are: ..." is a sentence; only items, and lines with a known label, are parted.
        label = block.isItem() || lexicon.has("label.any", label) ? label : "";
        Statement last = null;
        boolean first = true;
        for (Passage sentence : sentences.of(block.words())) {
            String words = first && !label.isEmpty() ? withoutLabel(sentence.text(), label) : sentence.text();
            last = new Statement(section, block, sentence, Words.of(words), label, lead);
            all.add(last);
            first = false;
        }
        return block.isItem() ? lead : last;
    }

    /** The words before the colon or dash that parts a label from what is said about it, or empty. */
    public static String labelOf(String text) {
        int colon = text.indexOf(": ");
        int end = colon;
        for (String dash : List.of(" — ", " – ", " - ")) {
            int at = text.indexOf(dash);
            end = at > 0 && (end < 0 || at < end) ? at : end;
        }
        boolean fits = end > 0 && end <= LONGEST_LABEL && text.substring(0, end).indexOf(". ") < 0;
        return fits && Words.of(text.substring(0, end)).size() <= 8
                ? text.substring(0, end).strip()
                : "";
    }

    private static String withoutLabel(String text, String label) {
        String rest = text.substring(Math.min(text.length(), label.length())).stripLeading();
        return rest.isEmpty() ? "" : rest.substring(1).stripLeading();
    }
}
