package io.candor.verifier.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One SHA-256 value of the tree.
 *
 * @param bytes its 32 bytes
 * @source RFC 9162, section 2.1.1: leaves are hashed behind a byte 0, nodes behind a byte 1
 */
public record TreeHash(byte[] bytes) {

    /** The form in which hashes are written: 64 lower-case hexadecimal digits. */
    public static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What stands in the place of the previous record's hash in the first record: 64 zeros. */
    public static final TreeHash NONE = new TreeHash(new byte[32]);

    /** The hash of plain bytes. */
    public static TreeHash plain(byte[] content) {
        return new TreeHash(sha256().digest(content));
    }

    /** The hash of a leaf. */
    public static TreeHash leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return new TreeHash(digest.digest(content));
    }

    /** The hash of a node over two others. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /**
     * A hash as it is written.
     *
     * @throws ProofException if the text has not the {@link #FORM}
     */
    public static TreeHash parse(Object text) {
        if (text instanceof String hex && FORM.matcher(hex).matches()) {
            return new TreeHash(HexFormat.of().parseHex(hex));
        }
        throw new ProofException("a hash is not 64 lower-case hexadecimal digits");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
