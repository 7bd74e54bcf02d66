package io.candor.ejb.policy;

import io.candor.persistence.policy.PolicyOutline;
import java.util.List;

/**
 * What changed from one text to another: sections are matched by anchor and likeness, blocks in them by likeness, and words inside a
 * block one by one.
 *
 * @param sections in the order of the newer text; a removed one stands where it was
 */
public record PolicyComparison(List<SectionChange> sections) {

    /** What happened to a section or block. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED,
        /** Stands elsewhere now, otherwise the same. */
        MOVED
    }

    /**
     * A section in both texts, or in one.
     *
     * @param kind what happened to it as a whole
     * @param moved whether it also stands elsewhere among the sections now
     * @param anchor its anchor in the newer text, or in the older if it was removed
     * @param heading its heading, word by word
     * @param level 1 to 6
     * @param blocks what it consists of
     */
    public record SectionChange(
            Kind kind, boolean moved, String anchor, List<Words> heading, int level, List<BlockChange> blocks) {}

    /**
     * A block in both texts, or in one.
     *
     * @param kind what happened to it
     * @param block paragraph, list item, table row ...
     * @param words its words, old and new
     */
    public record BlockChange(Kind kind, PolicyOutline.Block.Kind block, List<Words> words) {}

    /** A run of words that stayed, came or went: kind is SAME, ADDED or REMOVED. Runs bring their own spaces. */
    public record Words(Kind kind, String text) {}

    /** Compares two texts. */
    public static PolicyComparison between(PolicyOutline before, PolicyOutline after) {
        return new PolicyComparer(before, after).compare();
    }

    /** How many sections are of a kind. */
    public long count(Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).count();
    }
}
