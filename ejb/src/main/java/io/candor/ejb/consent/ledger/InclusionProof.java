package io.candor.ejb.consent.ledger;

import io.candor.persistence.shared.Sha256;
import java.util.List;

/**
 * Shows that a record is in the log that a checkpoint covers.
 *
 * @param leafIndex the record's position
 * @param treeSize how many records the checkpoint covers
 * @param hashes the path, in lower-case hexadecimal
 * @source RFC 9162 section 2.1.3
 */
public record InclusionProof(long leafIndex, long treeSize, List<String> hashes) {

    static InclusionProof of(long leafIndex, long treeSize, List<byte[]> path) {
        return new InclusionProof(
                leafIndex, treeSize, path.stream().map(Sha256::hex).toList());
    }
}
