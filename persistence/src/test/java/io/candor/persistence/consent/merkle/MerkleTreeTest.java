package io.candor.persistence.consent.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree of RFC 9162 section 2.1, against known answers and against its definition. */
class MerkleTreeTest {

    private static final int LARGEST = 600;

    /** Leaves of the test vectors that implementations of Certificate Transparency share. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<byte[]> leaves = new ArrayList<>();

    private List<byte[]> randomLeaves() {
        var random = new Random(1);
        while (leaves.size() < LARGEST) {
            var content = new byte[random.nextInt(40)];
            random.nextBytes(content);
            leaves.add(MerkleHash.leaf(content));
        }
        return leaves;
    }

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        assertThat(Sha256.hex(MerkleFrontier.empty().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void rootsAreTheKnownOnes() {
        var frontier = MerkleFrontier.empty();
        for (int i = 0; i < KNOWN_LEAVES.size(); i++) {
            frontier.append(MerkleHash.leaf(Sha256.bytes(KNOWN_LEAVES.get(i))));
            assertThat(Sha256.hex(frontier.root())).isEqualTo(KNOWN_ROOTS.get(i));
        }
    }

    @Test
    void anInclusionProofIsTheKnownOne() {
        var known = KNOWN_LEAVES.stream()
                .map(leaf -> MerkleHash.leaf(Sha256.bytes(leaf)))
                .toList();
        assertThat(MerkleProofs.inclusion(0, 8, subtrees(known)).stream().map(Sha256::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    void theFrontierAgreesWithTheDefinitionAtEverySize() {
        var all = randomLeaves();
        var frontier = MerkleFrontier.empty();
        for (int size = 1; size <= LARGEST; size++) {
            frontier.append(all.get(size - 1));
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).as("size %d", size).isEqualTo(byDefinition(all.subList(0, size)));
            frontier = MerkleFrontier.of(size, frontier.toBytes());
        }
    }

    @Test
    void inclusionIsProvedForEveryLeafAtManySizes() {
        var all = randomLeaves();
        var subtrees = subtrees(all);
        for (int size = 1; size <= LARGEST; size += size < 70 ? 1 : 53) {
            byte[] root = byDefinition(all.subList(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = MerkleProofs.inclusion(leaf, size, subtrees);
                assertThat(MerkleProofs.isIncluded(all.get(leaf), leaf, size, path, root))
                        .as("leaf %d of %d", leaf, size)
                        .isTrue();
            }
        }
    }

    @Test
    void consistencyIsProvedBetweenManySizes() {
        var all = randomLeaves();
        var subtrees = subtrees(all);
        for (int second = 1; second <= LARGEST; second += second < 70 ? 1 : 53) {
            byte[] newer = byDefinition(all.subList(0, second));
            for (int first = 1; first <= second; first++) {
                byte[] older = byDefinition(all.subList(0, first));
                List<byte[]> path = MerkleProofs.consistency(first, second, subtrees);
                assertThat(MerkleProofs.isConsistent(first, older, second, newer, path))
                        .as("%d to %d", first, second)
                        .isTrue();
            }
        }
    }

    @Test
    void aProofForAnotherLeafPlaceSizeOrRootIsNone() {
        var all = randomLeaves();
        byte[] root = byDefinition(all.subList(0, 37));
        List<byte[]> path = MerkleProofs.inclusion(20, 37, subtrees(all));

        assertThat(MerkleProofs.isIncluded(all.get(21), 20, 37, path, root)).isFalse();
        assertThat(MerkleProofs.isIncluded(all.get(20), 21, 37, path, root)).isFalse();
        assertThat(MerkleProofs.isIncluded(all.get(20), 20, 600, path, root)).isFalse();
        assertThat(MerkleProofs.isIncluded(all.get(20), 20, 37, path, all.get(0)))
                .isFalse();
        assertThat(MerkleProofs.isIncluded(all.get(20), 20, 37, path.subList(1, path.size()), root))
                .isFalse();
        for (int i = 0; i < path.size(); i++) {
            var forged = new ArrayList<byte[]>(path);
            byte[] flipped = forged.get(i).clone();
            flipped[31] ^= 1;
            forged.set(i, flipped);
            assertThat(MerkleProofs.isIncluded(all.get(20), 20, 37, forged, root))
                    .isFalse();
        }
    }

    @Test
    void aChangedPastIsNotConsistent() {
        var all = randomLeaves();
        byte[] older = byDefinition(all.subList(0, 29));
        var changed = new ArrayList<byte[]>(all.subList(0, 90));
        changed.set(5, MerkleHash.leaf(new byte[] {42}));

        assertThat(MerkleProofs.isConsistent(
                        29, older, 90, byDefinition(changed), MerkleProofs.consistency(29, 90, subtrees(changed))))
                .isFalse();
        assertThat(MerkleProofs.isConsistent(29, older, 90, byDefinition(changed), List.of()))
                .isFalse();
    }

    @Test
    void whatCannotBeProvedIsRefused() {
        var subtrees = subtrees(randomLeaves());

        assertThatThrownBy(() -> MerkleProofs.inclusion(7, 7, subtrees)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleProofs.inclusion(-1, 7, subtrees)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleProofs.consistency(8, 7, subtrees)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleProofs.consistency(0, 7, subtrees)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleFrontier.of(3, new byte[Sha256.LENGTH]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** MTH of RFC 9162 section 2.1.1, word for word. */
    private static byte[] byDefinition(List<byte[]> leafHashes) {
        if (leafHashes.size() == 1) {
            return leafHashes.get(0);
        }
        int k = Integer.highestOneBit(leafHashes.size() - 1);
        return MerkleHash.node(
                byDefinition(leafHashes.subList(0, k)), byDefinition(leafHashes.subList(k, leafHashes.size())));
    }

    private static MerkleProofs.Subtrees subtrees(List<byte[]> leafHashes) {
        return (height, index) ->
                byDefinition(leafHashes.subList((int) (index << height), (int) ((index + 1) << height)));
    }
}
