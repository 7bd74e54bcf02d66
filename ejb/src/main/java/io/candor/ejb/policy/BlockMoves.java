package io.candor.ejb.policy;

import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises blocks that went from one place and came at another: word for word, or nearly so. Each is shown once, where it is now; of
 * a section that is gone the blocks stay, since that is what it was.
 */
final class BlockMoves {

    /** A block of fewer words says too little to be followed from one place to another. */
    private static final int WORDS_TO_FOLLOW = 4;

    /** A block with fewer words than that is followed word for word only. */
    private static final int WORDS_TO_FOLLOW_CHANGED = 8;

    private static final double NEARLY_THE_SAME = 0.8;

    private final Set<BlockChange> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<BlockChange, BlockChange> movedInstead = new IdentityHashMap<>();

    private BlockMoves(List<SectionChange> sections) {
        List<BlockChange> removed = blocks(sections, Kind.REMOVED);
        List<BlockChange> added = blocks(sections, Kind.ADDED);
        pair(removed, added, 1, WORDS_TO_FOLLOW);
        pair(removed, added, NEARLY_THE_SAME, WORDS_TO_FOLLOW_CHANGED);
    }

    static List<SectionChange> follow(List<SectionChange> sections) {
        var moves = new BlockMoves(sections);
        return sections.stream().map(moves::followIn).toList();
    }

    private record Pair(BlockChange removed, BlockChange added, double likeness) {}

    private void pair(List<BlockChange> removed, List<BlockChange> added, double likeness, int words) {
        var candidates = new ArrayList<Pair>();
        for (BlockChange young : added) {
            for (BlockChange old : removed) {
                boolean open = !gone.contains(old) && !movedInstead.containsKey(young);
                if (open && old.block() == young.block() && count(young) >= words && count(old) >= words) {
                    double found = text(old).equals(text(young)) ? 1 : WordComparer.likeness(text(old), text(young));
                    // The same words in another order are alike, too, but say something else.
                    boolean enough =
                            likeness < 1 ? found >= likeness : text(old).equals(text(young));
                    if (enough) {
                        candidates.add(new Pair(old, young, found));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : candidates) {
            if (!gone.contains(pair.removed()) && !movedInstead.containsKey(pair.added())) {
                gone.add(pair.removed());
                movedInstead.put(
                        pair.added(),
                        new BlockChange(
                                Kind.MOVED,
                                pair.added().block(),
                                WordComparer.compare(text(pair.removed()), text(pair.added()))));
            }
        }
    }

    private SectionChange followIn(SectionChange section) {
        return new SectionChange(
                section.kind(),
                section.moved(),
                section.anchor(),
                section.heading(),
                section.level(),
                section.blocks().stream()
                        .filter(block -> section.kind() == Kind.REMOVED || !gone.contains(block))
                        .map(block -> movedInstead.getOrDefault(block, block))
                        .toList());
    }

    private static List<BlockChange> blocks(List<SectionChange> sections, Kind kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.kind() == kind)
                .toList();
    }

    private static int count(BlockChange block) {
        return text(block).split("\\s+").length;
    }

    private static String text(BlockChange block) {
        return block.words().stream().map(Words::text).collect(Collectors.joining());
    }
}
