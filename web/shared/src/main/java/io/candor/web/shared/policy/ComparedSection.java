package io.candor.web.shared.policy;

import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import io.candor.persistence.policy.PolicyOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A section of a comparison as the page shows it.
 *
 * @param change what happened to it
 * @param place its place on the page, from 1
 */
public record ComparedSection(SectionChange change, int place) {

    /**
     * Blocks of one kind that stand together.
     *
     * @param list whether they are items of a list
     * @param blocks at least one
     */
    public record Group(boolean list, List<BlockChange> blocks) {}

    /**
     * A block beside itself.
     *
     * @param block what happened to it
     * @param before its words in the older text, those that went marked; empty if it was not there
     * @param after its words in the newer text, those that came marked; empty if it is not there any more
     */
    public record Side(BlockChange block, List<Words> before, List<Words> after) {}

    /** Id of its heading on the page. */
    public String id() {
        return "page-section-" + place;
    }

    /** What happened to it as a whole. */
    public Kind kind() {
        return change.kind();
    }

    /** Whether anything happened to it. */
    public boolean isChanged() {
        return change.kind() != Kind.SAME || change.moved();
    }

    /** Whether it stands elsewhere now. */
    public boolean isMoved() {
        return change.moved() || change.kind() == Kind.MOVED;
    }

    /** Whether that is said beside another change. */
    public boolean isAlsoMoved() {
        return change.moved() && change.kind() != Kind.MOVED && change.kind() != Kind.SAME;
    }

    /** What happened to it, for the mark beside its heading: a section that only moved is no unchanged one. */
    public Kind mark() {
        return change.kind() == Kind.SAME && change.moved() ? Kind.MOVED : change.kind();
    }

    /** Whether it has a heading; words before the first heading have none. */
    public boolean isHeaded() {
        return !change.heading().isEmpty();
    }

    /** Its heading in the newer text, or in the older one if it is gone. */
    public String headingText() {
        Kind other = change.kind() == Kind.REMOVED ? Kind.ADDED : Kind.REMOVED;
        return change.heading().stream()
                .filter(words -> words.kind() != other)
                .map(Words::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Its blocks, each as it was and as it is. */
    public List<Side> sides() {
        return change.blocks().stream()
                .map(block ->
                        new Side(block, words(block, Kind.REMOVED, Kind.ADDED), words(block, Kind.ADDED, Kind.REMOVED)))
                .toList();
    }

    private static List<Words> words(BlockChange block, Kind side, Kind other) {
        return block.kind() == other
                ? List.of()
                : block.words().stream().filter(run -> run.kind() != other).toList();
    }

    /** Its blocks, list items together. */
    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (BlockChange block : change.blocks()) {
            boolean list = block.block() == PolicyOutline.Block.Kind.LIST_ITEM;
            if (groups.isEmpty() || groups.get(groups.size() - 1).list() != list) {
                groups.add(new Group(list, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).blocks().add(block);
        }
        return List.copyOf(groups);
    }
}
