package io.candor.ejb.policy;

import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyOutline.Block;
import io.candor.persistence.policy.PolicyOutline.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Matches the sections of two texts and compares each pair; blocks that left one section for another are recognised as moved. */
final class PolicyComparer {

    /** Two sections with different anchors are one section if this share of their words is the same. */
    private static final double ALIKE = 0.6;

    /** A block of fewer words says too little to be followed from one section to another. */
    private static final int WORDS_TO_FOLLOW = 4;

    private final List<Section> before;
    private final List<Section> after;
    private final Map<Integer, Integer> oldOfYoung = new HashMap<>();

    PolicyComparer(PolicyOutline before, PolicyOutline after) {
        this.before = before.sections();
        this.after = after.sections();
    }

    PolicyComparison compare() {
        match((old, young) -> old.anchor().equals(young.anchor()));
        match((old, young) -> WordComparer.likeness(words(old), words(young)) >= ALIKE);
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
        return new PolicyComparison(followMoves(changes));
    }

    private void match(BiPredicate<Section, Section> same) {
        for (int y = 0; y < after.size(); y++) {
            for (int o = 0; o < before.size() && !oldOfYoung.containsKey(y); o++) {
                if (!oldOfYoung.containsValue(o) && same.test(before.get(o), after.get(y))) {
                    oldOfYoung.put(y, o);
                }
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

    /** A block that was removed in one place and added word for word in another has moved: it is shown once, where it is now. */
    private static List<SectionChange> followMoves(List<SectionChange> sections) {
        Set<String> removed = texts(sections, Kind.REMOVED);
        Set<String> moved = texts(sections, Kind.ADDED);
        moved.retainAll(removed);
        return sections.stream()
                .map(section -> new SectionChange(
                        section.kind(),
                        section.moved(),
                        section.anchor(),
                        section.heading(),
                        section.level(),
                        section.blocks().stream()
                                .filter(block -> block.kind() != Kind.REMOVED
                                        || section.kind() == Kind.REMOVED
                                        || !moved.contains(text(block)))
                                .map(block -> block.kind() == Kind.ADDED && moved.contains(text(block))
                                        ? new BlockChange(Kind.MOVED, block.block(), block.words())
                                        : block)
                                .toList()))
                .toList();
    }

    private static Set<String> texts(List<SectionChange> sections, Kind kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.kind() == kind)
                .map(PolicyComparer::text)
                .filter(text -> text.split(" ").length >= WORDS_TO_FOLLOW)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String text(BlockChange block) {
        return block.words().stream().map(Words::text).collect(Collectors.joining());
    }

    private static String words(Section section) {
        return section.heading() + " "
                + section.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
    }
}
