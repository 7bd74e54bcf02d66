package io.candor.importer.source;

import io.candor.importer.outline.Block;
import io.candor.importer.outline.Link;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Writes the text of a document that is not text itself, block by block, one line each. */
final class Drafting {

    /** A document with more blocks than that is no policy. */
    private static final int MOST_BLOCKS = 20_000;

    private static final int LONGEST = 4 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Adds a block of words; blank ones are left out. */
    void add(Block.Kind kind, int level, String words) {
        if (words.isBlank()) {
            return;
        }
        boolean item = kind == Block.Kind.ITEM || kind == Block.Kind.NUMBERED_ITEM;
        text.append(item ? "  ".repeat(Math.min(level, 8)) + "• " : "");
        blocks.add(Block.of(kind, level, appended(words)));
        end();
    }

    /** Adds a row of a table. */
    void addRow(boolean head, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        var passages = new ArrayList<Passage>();
        for (String cell : cells) {
            text.append(passages.isEmpty() ? "" : " | ");
            passages.add(appended(cell));
        }
        blocks.add(Block.row(head, passages));
        end();
    }

    /** Where the next words will stand. */
    int place() {
        return text.length();
    }

    /** Remembers that the last block holds linked words. */
    void link(String words, String url) {
        int start = words.isBlank() || blocks.isEmpty()
                ? -1
                : text.indexOf(
                        words.strip(), blocks.get(blocks.size() - 1).range().start());
        if (start >= 0) {
            links.add(new Link(new Range(start, start + words.strip().length()), url));
        }
    }

    private Passage appended(String words) {
        String line = words.strip().replaceAll("[\\s\\u00A0]+", " ");
        int start = text.length();
        text.append(line);
        return new Passage.Builder().add(line, start, text.length()).build();
    }

    private void end() {
        text.append('\n');
        if (blocks.size() > MOST_BLOCKS || text.length() > LONGEST) {
            throw new ImportRefusedException("error.import-too-complex");
        }
    }

    SourceText done(Dialect dialect, List<String> removals) {
        return new SourceText(
                dialect, text.toString(), List.copyOf(blocks), List.copyOf(links), List.of(), List.copyOf(removals));
    }
}
