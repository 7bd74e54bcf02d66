package io.candor.persistence.consent.merkle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs about a Merkle tree, made and checked.
 *
 * @source RFC 9162 sections 2.1.3 and 2.1.4
 */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** Where the hashes of complete subtrees come from. */
    public interface Subtrees {

        /**
         * The root of the complete subtree over the leaves from {@code index << height} up to, not including,
         * {@code (index + 1) << height}.
         */
        byte[] root(int height, long index);
    }

    /**
     * Proves that a leaf is in the tree of the first so many leaves.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static List<byte[]> inclusion(long leaf, long treeSize, Subtrees subtrees) {
        if (leaf < 0 || leaf >= treeSize) {
            throw new IllegalArgumentException("a tree of " + treeSize + " leaves has no leaf " + leaf);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = treeSize;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (leaf < middle) {
                path.add(0, root(middle, to, subtrees));
                to = middle;
            } else {
                path.add(0, root(from, middle, subtrees));
                from = middle;
            }
        }
        return path;
    }

    /**
     * Proves that the tree of the first so many leaves is the beginning of a larger one.
     *
     * @throws IllegalArgumentException if the sizes do not allow for it
     */
    public static List<byte[]> consistency(long first, long second, Subtrees subtrees) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("a tree of " + first + " leaves is no beginning of one of " + second);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = second;
        // Whether what is left of the first tree is the whole of it, which the asker knows already.
        boolean known = true;
        while (to != first) {
            long middle = from + largestPowerBelow(to - from);
            if (first <= middle) {
                path.add(0, root(middle, to, subtrees));
                to = middle;
            } else {
                path.add(0, root(from, middle, subtrees));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(0, root(from, to, subtrees));
        }
        return path;
    }

    /**
     * Whether a proof shows that a leaf is in a tree.
     *
     * @source RFC 9162 section 2.1.3.2
     */
    public static boolean isIncluded(byte[] leafHash, long leaf, long treeSize, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= treeSize) {
            return false;
        }
        long node = leaf;
        long last = treeSize - 1;
        byte[] hash = leafHash;
        for (byte[] other : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(other, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /**
     * Whether a proof shows that a tree is the beginning of another.
     *
     * @source RFC 9162 section 2.1.4.2
     */
    public static boolean isConsistent(
            long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first == second) {
            return path.isEmpty() && MessageDigest.isEqual(firstRoot, secondRoot);
        }
        if (first < 1 || first > second || path.isEmpty()) {
            return false;
        }
        var hashes = new ArrayList<byte[]>(path);
        if (Long.bitCount(first) == 1) {
            hashes.add(0, firstRoot);
        }
        long node = (first - 1) >> Long.numberOfTrailingZeros(first);
        long last = (second - 1) >> Long.numberOfTrailingZeros(first);
        byte[] older = hashes.get(0);
        byte[] newer = older;
        for (byte[] other : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = MerkleHash.node(other, older);
                newer = MerkleHash.node(other, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = MerkleHash.node(newer, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(older, firstRoot) && MessageDigest.isEqual(newer, secondRoot);
    }

    /** The root over the leaves from one up to, not including, another; the first is where a subtree of that size may begin. */
    public static byte[] root(long from, long to, Subtrees subtrees) {
        if (from == to) {
            return MerkleHash.empty();
        }
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return subtrees.root(height, from >> height);
        }
        long middle = from + largestPowerBelow(count);
        return MerkleHash.node(root(from, middle, subtrees), root(middle, to, subtrees));
    }

    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
