package io.candor.persistence.consent.ledger;

import io.candor.persistence.consent.merkle.MerkleHash;
import io.candor.persistence.consent.merkle.MerkleProofs;
import io.candor.persistence.shared.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * The current tenant's Merkle tree in tiles: each holds 256 hashes of every eighth level, and the root above them. The hashes at the right
 * edge, where no tile is full yet, are those of the records, or the roots of the tiles one level below.
 */
@Dependent
public class ConsentTileRepository {

    /** How many hashes a tile has. */
    public static final int WIDTH = 256;

    private static final int HEIGHT = 8;

    private final EntityManager entityManager;

    @Inject
    ConsentTileRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Stores the tiles that have become full.
     *
     * @param before how many leaves the tree had
     * @param leaves the hashes of those that were appended; they are stored already
     */
    public void grow(long before, List<byte[]> leaves) {
        long after = before + leaves.size();
        for (int level = 0; after >> HEIGHT * (level + 1) > before >> HEIGHT * (level + 1); level++) {
            long first = before >> HEIGHT * (level + 1);
            long end = after >> HEIGHT * (level + 1);
            for (long index = first; index < end; index++) {
                add(level, index);
            }
        }
    }

    /** The roots of complete subtrees, read tile by tile and kept as long as the answer is. */
    public MerkleProofs.Subtrees subtrees() {
        Map<List<Long>, List<byte[]>> read = new HashMap<>();
        return (height, index) -> {
            int level = height / HEIGHT;
            int above = height % HEIGHT;
            long from = index << above;
            List<byte[]> hashes =
                    read.computeIfAbsent(List.of((long) level, from / WIDTH), tile -> hashes(level, from / WIDTH));
            int offset = (int) (from % WIDTH);
            return root(hashes.subList(offset, offset + (1 << above)));
        };
    }

    private void add(int level, long index) {
        List<byte[]> hashes = edge(level, index);
        if (hashes.size() != WIDTH) {
            throw new IllegalStateException("a tile has " + WIDTH + " hashes, not " + hashes.size());
        }
        sql().change(List.of(LedgerSql.Change.insert(
                "insert into consent_tile (tenant_id, tile_level, tile_index, root_hash, hashes)",
                List.of(List.of(level, index, root(hashes), joined(hashes))),
                "")));
    }

    private List<byte[]> hashes(int level, long index) {
        return sql()
                .query(
                        "select hashes from consent_tile where tenant_id = ? and tile_level = ? and tile_index = ?",
                        List.of(level, index),
                        row -> split(row.bytes(1)))
                .stream()
                .findFirst()
                .orElseGet(() -> edge(level, index));
    }

    /** The hashes of a tile that is not stored, as far as they are there. */
    private List<byte[]> edge(int level, long index) {
        long first = index * WIDTH;
        if (level == 0) {
            return sql().query(
                            "select leaf_hash from consent_record where tenant_id = ? and position between ? and ? order by position",
                            List.of(first, first + WIDTH - 1),
                            row -> row.bytes(1));
        }
        return sql().query(
                        "select root_hash from consent_tile where tenant_id = ? and tile_level = ? and tile_index between ? and ?"
                                + " order by tile_index",
                        List.of(level - 1, first, first + WIDTH - 1),
                        row -> row.bytes(1));
    }

    /** The root over a power of two of hashes. */
    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(MerkleHash.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }

    private static byte[] joined(List<byte[]> hashes) {
        var joined = new byte[hashes.size() * Sha256.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * Sha256.LENGTH, Sha256.LENGTH);
        }
        return joined;
    }

    private static List<byte[]> split(byte[] joined) {
        var hashes = new ArrayList<byte[]>(WIDTH);
        for (int from = 0; from < joined.length; from += Sha256.LENGTH) {
            hashes.add(Arrays.copyOfRange(joined, from, from + Sha256.LENGTH));
        }
        return hashes;
    }

    private LedgerSql sql() {
        return new LedgerSql(entityManager.unwrap(Session.class));
    }
}
