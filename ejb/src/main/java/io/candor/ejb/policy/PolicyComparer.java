package io.candor.ejb.policy;

import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyOutline.Block;
import io.candor.persistence.policy.PolicyOutline.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the sections of two texts and compares each pair; blocks that left one section for another are recognised as moved. */
final class PolicyComparer {

    /** Two sections with different anchors are one section if this share of their words is the same. */
    private static final double ALIKE = 0.6;

    private final List<Section> before;
    private final List<Section> after;
    private final Map<Integer, Integer> oldOfYoung = new HashMap<>();

    PolicyComparer(PolicyOutline before, PolicyOutline after) {
        this.before = before.sections();
        this.after = after.sections();
    }

    PolicyComparison compare() {
        matchAnchors();
        matchLikeness();
        Set<Integer> stayed = longestRising(oldInNewOrder());
        var changes = new ArrayList<SectionChange>();
        removedAfter(-1, changes);
        for (int y = 0; y < after.size(); y++) {
            Integer o = oldOfYoung.get(y);
            if (o == null) {
                changes.add(whole(Kind.ADDED, after.get(y)));
            } else {
                changes.add(pair(before.get(o), after.get(y), !stayed.contains(o)));
                removedAfter(o, changes);
            }
        }
        return new PolicyComparison(BlockMoves.follow(changes));
    }

    private void matchAnchors() {
        for (int y = 0; y < after.size(); y++) {
            for (int o = 0; o < before.size() && !oldOfYoung.containsKey(y); o++) {
                boolean same = before.get(o).anchor().equals(after.get(y).anchor());
                if (same && !oldOfYoung.containsValue(o)) {
                    oldOfYoung.put(y, o);
                }
            }
        }
    }

    private record Pair(int old, int young, double likeness) {}

    /** Sections whose anchor is gone or new: the most alike first, so that none is taken from the one it belongs to. */
    private void matchLikeness() {
        var candidates = new ArrayList<Pair>();
        for (int y = 0; y < after.size(); y++) {
            for (int o = 0; o < before.size(); o++) {
                if (!oldOfYoung.containsKey(y) && !oldOfYoung.containsValue(o)) {
                    double likeness = WordComparer.likeness(words(before.get(o)), words(after.get(y)));
                    if (likeness >= ALIKE) {
                        candidates.add(new Pair(o, y, likeness));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : candidates) {
            if (!oldOfYoung.containsKey(pair.young()) && !oldOfYoung.containsValue(pair.old())) {
                oldOfYoung.put(pair.young(), pair.old());
            }
        }
    }

    private List<Integer> oldInNewOrder() {
        var order = new ArrayList<Integer>();
        for (int y = 0; y < after.size(); y++) {
            if (oldOfYoung.containsKey(y)) {
                order.add(oldOfYoung.get(y));
            }
        }
        return order;
    }

    /** The largest set of sections that kept their order; the others have moved. */
    private static Set<Integer> longestRising(List<Integer> order) {
        int[] length = new int[order.size()];
        int[] previous = new int[order.size()];
        int best = -1;
        for (int i = 0; i < order.size(); i++) {
            previous[i] = -1;
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                if (order.get(j) < order.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        var rising = new HashSet<Integer>();
        for (int i = best; i >= 0; i = previous[i]) {
            rising.add(order.get(i));
        }
        return rising;
    }

    /** Removed sections stand behind the section that they followed. */
    private void removedAfter(int old, List<SectionChange> changes) {
        for (int o = old + 1; o < before.size() && !oldOfYoung.containsValue(o); o++) {
            changes.add(whole(Kind.REMOVED, before.get(o)));
        }
    }

    private static SectionChange whole(Kind kind, Section section) {
        return new SectionChange(
                kind,
                false,
                section.anchor(),
                WordComparer.whole(kind, section.heading()),
                section.level(),
                section.blocks().stream()
                        .map(block -> BlockComparer.whole(kind, block))
                        .toList());
    }

    private static SectionChange pair(Section old, Section young, boolean moved) {
        List<BlockChange> blocks = BlockComparer.compare(old.blocks(), young.blocks());
        List<Words> heading = WordComparer.compare(old.heading(), young.heading());
        boolean same =
                old.heading().equals(young.heading()) && blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
        Kind kind = !same ? Kind.CHANGED : moved ? Kind.MOVED : Kind.SAME;
        return new SectionChange(kind, moved, young.anchor(), heading, young.level(), blocks);
    }

    private static String words(Section section) {
        return section.heading() + " "
                + section.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
    }
}
