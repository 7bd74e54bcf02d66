package io.candor.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tree and proofs by the recursive definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1. Public: the proofs' tests use it too. */
public final class TestTree {

    private TestTree() {}

    public static byte[] leaf(byte[] content) {
        return TestLog.sha256(ByteBuffer.allocate(content.length + 1)
                .put((byte) 0)
                .put(content)
                .array());
    }

    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TestLog.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = split(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    public static List<byte[]> inclusion(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int left = split(leaves.size());
        List<byte[]> first = leaves.subList(0, left);
        List<byte[]> second = leaves.subList(left, leaves.size());
        return index < left
                ? with(inclusion(index, first), root(second))
                : with(inclusion(index - left, second), root(first));
    }

    public static List<byte[]> consistency(int older, List<byte[]> leaves) {
        return older == 0 ? List.of() : subproof(older, leaves, true);
    }

    public static String json(List<byte[]> hashes) {
        return hashes.stream()
                .map(hash -> "\"" + java.util.HexFormat.of().formatHex(hash) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<byte[]> subproof(int older, List<byte[]> leaves, boolean complete) {
        if (older == leaves.size()) {
            return complete ? List.of() : List.of(root(leaves));
        }
        int left = split(leaves.size());
        List<byte[]> first = leaves.subList(0, left);
        List<byte[]> second = leaves.subList(left, leaves.size());
        return older <= left
                ? with(subproof(older, first, complete), root(second))
                : with(subproof(older - left, second, false), root(first));
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return TestLog.sha256(
                ByteBuffer.allocate(65).put((byte) 1).put(left).put(right).array());
    }

    private static List<byte[]> with(List<byte[]> hashes, byte[] more) {
        List<byte[]> all = new ArrayList<>(hashes);
        all.add(more);
        return all;
    }
}
