package io.candor.persistence.consent.merkle;

import io.candor.persistence.shared.Sha256;

/**
 * The two hashes of a Merkle tree. Leaves and nodes begin with different bytes, so that none can be taken for the other.
 *
 * @source RFC 9162 section 2.1.1
 */
public final class MerkleHash {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleHash() {}

    /** Of an empty tree. */
    public static byte[] empty() {
        return Sha256.of();
    }

    /** Of a leaf. */
    public static byte[] leaf(byte[] content) {
        return Sha256.of(LEAF, content);
    }

    /** Of a node above two others. */
    public static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }
}
