package io.candor.verifier.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The root over leaves that come one after the other. Keeps one hash per level, so a log of any length needs a few kilobytes.
 *
 * @source RFC 9162, section 2.1.1
 */
public final class MerkleTree {

    /** The root of the full subtree of 2^level leaves that is still without a right neighbour, or null. */
    private final List<TreeHash> open = new ArrayList<>();

    private long size;

    /** Adds the next leaf. */
    public void add(TreeHash leaf) {
        TreeHash carried = leaf;
        int level = 0;
        while (level < open.size() && open.get(level) != null) {
            carried = TreeHash.node(open.get(level), carried);
            open.set(level, null);
            level++;
        }
        if (level == open.size()) {
            open.add(carried);
        } else {
            open.set(level, carried);
        }
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far; that of no leaf is the hash of nothing. */
    public TreeHash root() {
        TreeHash root = null;
        for (TreeHash subtree : open) {
            if (subtree != null) {
                root = root == null ? subtree : TreeHash.node(subtree, root);
            }
        }
        return root == null ? TreeHash.plain(new byte[0]) : root;
    }
}
