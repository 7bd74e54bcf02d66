package io.candor.ejb.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.persistence.policy.PolicyOutline.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the blocks of two sections. Blocks that stayed anchor the comparison; between them an old and a new block of the same kind
 * are one changed block if they are alike enough, else one was removed and the other added.
 */
final class BlockComparer {

    /** Half of the words in common: below it, a word-by-word mixture of two blocks is harder to read than both in full. */
    private static final double ALIKE = 0.5;

    private BlockComparer() {}

    static List<BlockChange> compare(List<Block> before, List<Block> after) {
        var changes = new ArrayList<BlockChange>();
        for (AbstractDelta<Block> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<Block> old = delta.getSource().getLines();
            List<Block> young = delta.getTarget().getLines();
            switch (delta.getType()) {
                case EQUAL -> old.forEach(block -> changes.add(whole(Kind.SAME, block)));
                case DELETE -> old.forEach(block -> changes.add(whole(Kind.REMOVED, block)));
                case INSERT -> young.forEach(block -> changes.add(whole(Kind.ADDED, block)));
                case CHANGE -> changes.addAll(pair(old, young));
            }
        }
        return changes;
    }

    /** A block that is shown as it is. */
    static BlockChange whole(Kind kind, Block block) {
        return new BlockChange(kind, block.kind(), WordComparer.whole(kind, block.text()));
    }

    /** Pairs old and new blocks, the most alike first, and puts removed ones before what took their place. */
    private static List<BlockChange> pair(List<Block> old, List<Block> young) {
        Map<Integer, Integer> oldOfYoung = pairs(old, young);
        var changes = new ArrayList<BlockChange>();
        int shown = 0;
        for (int y = 0; y < young.size(); y++) {
            Integer partner = oldOfYoung.get(y);
            if (partner == null) {
                changes.add(whole(Kind.ADDED, young.get(y)));
                continue;
            }
            for (; shown < partner; shown++) {
                addRemoved(shown, old, oldOfYoung, changes);
            }
            shown = Math.max(shown, partner + 1);
            Block block = young.get(y);
            var words = WordComparer.compare(old.get(partner).text(), block.text());
            changes.add(new BlockChange(Kind.CHANGED, block.kind(), words));
        }
        for (; shown < old.size(); shown++) {
            addRemoved(shown, old, oldOfYoung, changes);
        }
        return changes;
    }

    private static void addRemoved(
            int index, List<Block> old, Map<Integer, Integer> oldOfYoung, List<BlockChange> changes) {
        if (!oldOfYoung.containsValue(index)) {
            changes.add(whole(Kind.REMOVED, old.get(index)));
        }
    }

    private record Pair(int old, int young, double likeness) {}

    private static Map<Integer, Integer> pairs(List<Block> old, List<Block> young) {
        var candidates = new ArrayList<Pair>();
        for (int o = 0; o < old.size(); o++) {
            for (int y = 0; y < young.size(); y++) {
                double likeness =
                        WordComparer.likeness(old.get(o).text(), young.get(y).text());
                if (old.get(o).kind() == young.get(y).kind() && likeness >= ALIKE) {
                    candidates.add(new Pair(o, y, likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var oldOfYoung = new HashMap<Integer, Integer>();
        for (Pair pair : candidates) {
            if (!oldOfYoung.containsKey(pair.young()) && !oldOfYoung.containsValue(pair.old())) {
                oldOfYoung.put(pair.young(), pair.old());
            }
        }
        return oldOfYoung;
    }
}
