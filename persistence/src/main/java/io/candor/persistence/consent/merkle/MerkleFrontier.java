package io.candor.persistence.consent.merkle;

import io.candor.persistence.shared.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a Merkle tree: the roots of its complete subtrees, largest first. Enough to append to a tree and to know its root,
 * however large it is. Not for use by several threads.
 *
 * @source RFC 9162 section 2.1.2
 */
public final class MerkleFrontier {

    private final List<byte[]> roots;
    private long size;

    private MerkleFrontier(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = roots;
    }

    /** Of an empty tree. */
    public static MerkleFrontier empty() {
        return new MerkleFrontier(0, new ArrayList<>());
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param size how many leaves the tree has
     * @throws IllegalArgumentException if the bytes do not belong to a tree of that size
     */
    public static MerkleFrontier of(long size, byte[] bytes) {
        if (bytes.length != Long.bitCount(size) * Sha256.LENGTH) {
            throw new IllegalArgumentException("this frontier belongs to a tree of another size");
        }
        var roots = new ArrayList<byte[]>();
        for (int from = 0; from < bytes.length; from += Sha256.LENGTH) {
            roots.add(Arrays.copyOfRange(bytes, from, from + Sha256.LENGTH));
        }
        return new MerkleFrontier(size, roots);
    }

    /** Adds the hash of a leaf at the right. */
    public void append(byte[] leaf) {
        byte[] root = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = MerkleHash.node(roots.remove(roots.size() - 1), root);
        }
        roots.add(root);
        size++;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The hash over the whole tree. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(roots.get(i), root);
        }
        return root;
    }

    /** All roots, one after the other. */
    public byte[] toBytes() {
        var bytes = new byte[roots.size() * Sha256.LENGTH];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i), 0, bytes, i * Sha256.LENGTH, Sha256.LENGTH);
        }
        return bytes;
    }
}
