package io.candor.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.verifier.TestTree;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** The roots over the first 1, 2 ... 8 inputs that implementations of Certificate Transparency test themselves with. */
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void knownRootsComeOut() {
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int index = 0; index < INPUTS.size(); index++) {
            tree.add(TreeHash.leaf(HexFormat.of().parseHex(INPUTS.get(index))));
            assertThat(tree.root()).hasToString(ROOTS.get(index));
        }
    }

    @Test
    void rootsAreThoseOfTheDefinition() {
        List<byte[]> leaves = leaves(300);
        MerkleTree tree = new MerkleTree();
        for (int size = 1; size <= leaves.size(); size++) {
            tree.add(new TreeHash(leaves.get(size - 1)));
            assertThat(tree.root()).isEqualTo(new TreeHash(TestTree.root(leaves.subList(0, size))));
        }
    }

    @Test
    void everyPositionOfEverySizeIsProved() {
        List<byte[]> leaves = leaves(40);
        for (int size = 1; size <= leaves.size(); size++) {
            List<byte[]> sealed = leaves.subList(0, size);
            TreeHash root = new TreeHash(TestTree.root(sealed));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new InclusionProof(index, size, hashes(TestTree.inclusion(index, sealed)));
                assertThat(proof.rootFor(new TreeHash(sealed.get(index)))).isEqualTo(root);
                assertThat(proof.rootFor(new TreeHash(leaves(41).get(40)))).isNotEqualTo(root);
            }
        }
    }

    @Test
    void aProofOfTheWrongLengthIsRefused() {
        List<byte[]> leaves = leaves(13);
        List<TreeHash> hashes = new ArrayList<>(hashes(TestTree.inclusion(5, leaves)));
        TreeHash leaf = new TreeHash(leaves.get(5));

        assertThatThrownBy(() -> new InclusionProof(5, 13, hashes.subList(1, hashes.size())).rootFor(leaf))
                .isInstanceOf(ProofException.class);
        hashes.add(leaf);
        assertThatThrownBy(() -> new InclusionProof(5, 13, hashes).rootFor(leaf))
                .isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> new InclusionProof(13, 13, hashes).rootFor(leaf))
                .isInstanceOf(ProofException.class);
    }

    @Test
    void growthIsProvedBetweenAllSizes() {
        List<byte[]> leaves = leaves(40);
        for (int newer = 1; newer <= leaves.size(); newer++) {
            List<byte[]> grown = leaves.subList(0, newer);
            TreeHash newRoot = new TreeHash(TestTree.root(grown));
            for (int older = 1; older <= newer; older++) {
                ConsistencyProof proof = new ConsistencyProof(hashes(TestTree.consistency(older, grown)));
                TreeHash oldRoot = new TreeHash(TestTree.root(leaves.subList(0, older)));
                assertThat(proof.holds(older, oldRoot, newer, newRoot)).isTrue();
                assertThat(proof.holds(older, TreeHash.NONE, newer, newRoot)).isFalse();
                assertThat(proof.holds(older, oldRoot, newer, TreeHash.NONE)).isFalse();
            }
        }
    }

    private static List<TreeHash> hashes(List<byte[]> hashes) {
        return hashes.stream().map(TreeHash::new).toList();
    }

    private static List<byte[]> leaves(int count) {
        Random random = new Random(6);
        List<byte[]> leaves = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }
}
