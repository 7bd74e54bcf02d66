package io.candor.importer.outline;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Gives headings their levels: 1 for a title, 2 and more for sections. */
final class Levels {

    private static final int DEEPEST = 6;

    private Levels() {}

    /** Levels as marked, moved so that sections begin at 2; a bold line above words is a heading below the last one. */
    static List<Block> ofMarked(List<Block> blocks, Lexicon lexicon) {
        boolean titled = firstHeading(blocks) == 1;
        long tops = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING && block.level() == 1)
                .count();
        int least = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING && !(titled && tops == 1 && block.level() == 1))
                .mapToInt(Block::level)
                .min()
                .orElse(2);
        var levelled = new ArrayList<Block>();
        int current = 1;
        boolean first = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.HEADING) {
                boolean title = first && titled && (tops == 1 || lexicon.has("title", block.text()));
                current = title ? 1 : Math.min(DEEPEST, Math.max(2, block.level() - least + 2));
                levelled.add(block.as(Block.Kind.HEADING, current));
                first = false;
            } else if (block.kind() == Block.Kind.BOLD && isHeading(blocks, i)) {
                levelled.add(block.as(Block.Kind.HEADING, Math.min(DEEPEST, Math.max(2, current + 1))));
            } else {
                levelled.add(block.kind() == Block.Kind.BOLD ? block.as(Block.Kind.PARAGRAPH, 0) : block);
            }
        }
        return levelled;
    }

    private static int firstHeading(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .findFirst()
                .map(Block::level)
                .orElse(0);
    }

    private static boolean isHeading(List<Block> blocks, int index) {
        String text = blocks.get(index).text();
        boolean followed = index + 1 < blocks.size()
                && blocks.get(index + 1).kind() != Block.Kind.HEADING
                && blocks.get(index + 1).kind() != Block.Kind.BOLD;
        return followed && text.length() < 90 && ".:;,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Levels of a text without marks: by number, or by what a heading is about. */
    static List<Block> ofPlain(List<Block> blocks, Lexicon lexicon) {
        var levelled = new ArrayList<Block>();
        var above = new ArrayList<String>();
        int numbered = 1;
        boolean adjacent = false;
        boolean topical = blocks.stream()
                        .filter(block -> block.kind() == Block.Kind.HEADING && isTopical(block, lexicon))
                        .count()
                >= 4;
        for (Block block : blocks) {
            if (block.kind() != Block.Kind.HEADING) {
                levelled.add(block);
                adjacent = false;
                continue;
            }
            int level = block.level();
            if (level == DEEPEST) {
                level = Math.min(DEEPEST, numbered + 1);
            } else if (level > 0) {
                numbered = level;
            } else {
                boolean below = topical && !above.isEmpty() && isBelow(block, above, adjacent, lexicon);
                level = below ? 3 : 2;
                if (!below) {
                    above.clear();
                    above.addAll(lexicon.which("topic.", Words.of(block.text())));
                }
            }
            levelled.add(block.as(Block.Kind.HEADING, Math.max(2, level)));
            adjacent = true;
        }
        return levelled;
    }

    private static boolean isTopical(Block block, Lexicon lexicon) {
        return !lexicon.which("topic.", Words.of(block.text())).isEmpty();
    }

    /** Whether a heading without number stands below the last one: it follows at once, is about the same, or about nothing known. */
    private static boolean isBelow(Block block, List<String> above, boolean adjacent, Lexicon lexicon) {
        List<String> topics = lexicon.which("topic.", Words.of(block.text()));
        return adjacent
                || topics.isEmpty()
                || topics.stream().anyMatch(above::contains)
                || lexicon.has("below", block.text());
    }
}
