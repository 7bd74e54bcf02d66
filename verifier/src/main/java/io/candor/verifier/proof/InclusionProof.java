package io.candor.verifier.proof;

import io.candor.verifier.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * The proof that one leaf is at one position of a tree.
 *
 * @param leafIndex the position, from 0
 * @param treeSize how many leaves the tree has
 * @param hashes the neighbours on the way to the root, from the bottom
 */
public record InclusionProof(long leafIndex, long treeSize, List<TreeHash> hashes) {

    /**
     * The proof as it is published.
     *
     * @throws ProofException if a hash is malformed
     * @throws io.candor.verifier.json.JsonException if a member is missing or of another type
     */
    public static InclusionProof read(JsonObject json) {
        json.having(Set.of("leafIndex", "treeSize", "hashes"));
        return new InclusionProof(
                json.count("leafIndex"),
                json.count("treeSize"),
                json.list("hashes").stream().map(TreeHash::parse).toList());
    }

    /**
     * The root that follows from the leaf and the neighbours.
     *
     * @throws ProofException if the proof has not the length that this position needs
     * @source RFC 9162, section 2.1.3.2
     */
    public TreeHash rootFor(TreeHash leaf) {
        if (leafIndex >= treeSize) {
            throw new ProofException(
                    "the proof is for position " + leafIndex + " of a log of " + treeSize + " records");
        }
        long node = leafIndex;
        long last = treeSize - 1;
        TreeHash root = leaf;
        for (TreeHash neighbour : hashes) {
            if (last == 0) {
                throw new ProofException("the proof holds too many hashes");
            }
            if ((node & 1) == 1 || node == last) {
                root = TreeHash.node(neighbour, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = TreeHash.node(root, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new ProofException("the proof holds too few hashes");
        }
        return root;
    }
}
