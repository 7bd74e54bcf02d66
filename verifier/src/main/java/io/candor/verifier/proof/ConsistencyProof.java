package io.candor.verifier.proof;

import io.candor.verifier.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a tree only grew: that the older one's leaves are the first leaves of the newer.
 *
 * @param hashes the subtrees that lead to both roots
 */
public record ConsistencyProof(List<TreeHash> hashes) {

    /**
     * The proof as it is published; members besides "hashes" say for which sizes it is, and are not needed.
     *
     * @throws ProofException if a hash is malformed
     * @throws io.candor.verifier.json.JsonException if "hashes" is missing or no array
     */
    public static ConsistencyProof read(JsonObject json) {
        return new ConsistencyProof(
                json.list("hashes").stream().map(TreeHash::parse).toList());
    }

    /**
     * Whether the newer tree begins with the older.
     *
     * @source RFC 9162, section 2.1.4.2
     */
    public boolean holds(long oldSize, TreeHash oldRoot, long newSize, TreeHash newRoot) {
        if (oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize || oldSize == 0) {
            return hashes.isEmpty() && (oldSize == 0 || oldRoot.equals(newRoot));
        }
        List<TreeHash> path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.add(0, oldRoot);
        }
        return !path.isEmpty() && climbs(path, oldSize, oldRoot, newSize, newRoot);
    }

    private static boolean climbs(List<TreeHash> path, long oldSize, TreeHash oldRoot, long newSize, TreeHash newRoot) {
        int outside = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >> outside;
        long last = (newSize - 1) >> outside;
        TreeHash older = path.get(0);
        TreeHash newer = path.get(0);
        for (TreeHash subtree : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = TreeHash.node(subtree, older);
                newer = TreeHash.node(subtree, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = TreeHash.node(newer, subtree);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
