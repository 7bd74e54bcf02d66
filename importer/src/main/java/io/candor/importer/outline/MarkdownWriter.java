package io.candor.importer.outline;

import io.candor.importer.text.Passage;
import io.candor.importer.text.Range;
import java.util.List;

/** Writes an outline as a policy text of Candor: Markdown with a title and explicit anchors. */
public final class MarkdownWriter {

    private static final String MARKS = "\\`*_{}[]<>#|~";

    private final Outline outline;
    private final StringBuilder text = new StringBuilder();

    private MarkdownWriter(Outline outline) {
        this.outline = outline;
    }

    /** The text of an outline under a title; without a title line if that is blank. */
    public static String write(Outline outline, String title) {
        var writer = new MarkdownWriter(outline);
        if (!title.isBlank()) {
            writer.text
                    .append("# ")
                    .append(escaped(title.strip().replaceAll("\\s+", " ")))
                    .append("\n");
        }
        outline.sections().forEach(writer::section);
        return writer.text.toString();
    }

    private void section(Section section) {
        if (section.heading().length() > 0) {
            text.append('\n').append("#".repeat(section.level())).append(' ').append(inline(section.heading()));
            text.append(" {#").append(section.anchor()).append("}\n");
        }
        Block before = null;
        for (Block block : section.blocks()) {
            block(block, before);
            before = block;
        }
    }

    private void block(Block block, Block before) {
        boolean sameTable = before != null
                && isTable(before)
                && block.isRow()
                && before.cells().size() == block.cells().size();
        boolean sameList = before != null && before.isItem() && block.isItem();
        text.append(sameTable || sameList ? "" : "\n");
        switch (block.kind()) {
            case ITEM ->
                text.append("    ".repeat(depth(block, before)))
                        .append("- ")
                        .append(start(inline(block.words())))
                        .append('\n');
            case NUMBERED_ITEM ->
                text.append("    ".repeat(depth(block, before)))
                        .append("1. ")
                        .append(start(inline(block.words())))
                        .append('\n');
            case TABLE_HEAD -> {
                row(block.cells());
                text.append("|").append(" --- |".repeat(block.cells().size())).append('\n');
            }
            case TABLE_ROW -> {
                if (!sameTable) {
                    text.append("|").append("  |".repeat(block.cells().size())).append('\n');
                    text.append("|")
                            .append(" --- |".repeat(block.cells().size()))
                            .append('\n');
                }
                row(block.cells());
            }
            case BOLD -> text.append("**").append(inline(block.words())).append("**\n");
            default -> text.append(start(inline(block.words()))).append('\n');
        }
    }

    /** An item is at most one level deeper than the one above it, or it would become code. */
    private static int depth(Block block, Block before) {
        return before != null && before.isItem() ? Math.min(block.level(), before.level() + 1) : 0;
    }

    private static boolean isTable(Block block) {
        return block.isRow() || block.kind() == Block.Kind.TABLE_HEAD;
    }

    private void row(List<Passage> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(inline(cell)).append(" |"));
        text.append('\n');
    }

    /** Words with their marks escaped and their links kept. */
    private String inline(Passage words) {
        Range whole = words.range();
        var links = outline.links().stream()
                .filter(link -> words.length() > 0 && whole.holds(link.range()))
                .toList();
        if (links.isEmpty()) {
            return escaped(words.text());
        }
        var line = new StringBuilder();
        Link open = null;
        for (int i = 0; i < words.length(); i++) {
            Range place = words.range(i, i + 1);
            if (open == null) {
                open = links.stream()
                        .filter(link -> link.range().holds(place))
                        .findFirst()
                        .orElse(null);
                line.append(open == null ? "" : "[");
            }
            line.append(escaped(words.text().substring(i, i + 1)));
            if (open != null && (i + 1 == words.length() || !open.range().holds(words.range(i + 1, i + 2)))) {
                line.append("](<").append(open.url().replaceAll("[<>\\s]", "")).append(">)");
                open = null;
            }
        }
        return line.toString();
    }

    private static String escaped(String words) {
        var line = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            line.append(
                    MARKS.indexOf(c) >= 0
                                    || c == '&'
                                    || c == '!' && i + 1 < words.length() && words.charAt(i + 1) == '['
                            ? "\\"
                            : "");
            line.append(c);
        }
        return line.toString();
    }

    /** The start of a line that must not be read as a list, a rule or a heading. */
    private static String start(String line) {
        if (line.matches("^\\d{1,9}[.)]( .*)?$")) {
            return line.replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
        }
        return line.matches("^[-+=].*") ? "\\" + line : line;
    }
}
