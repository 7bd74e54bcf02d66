package io.candor.ejb.consent.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Seals and shows the signed heads of the current tenant's log. Open to everybody: they are published. */
@Stateless
@PermitAll
public class CheckpointPublishing {

    /**
     * A signed head.
     *
     * @param treeSize how many records it covers
     * @param rootHash in lower-case hexadecimal
     * @param sealedAt UTC
     * @param jws compact
     */
    public record CheckpointRow(long treeSize, String rootHash, Instant sealedAt, String jws) {}

    /**
     * Proof that one checkpoint's log is the beginning of another's.
     *
     * @param from the smaller tree
     * @param to the larger tree
     * @param hashes lower-case hexadecimal
     * @source RFC 9162 section 2.1.4
     */
    public record ConsistencyProof(long from, long to, List<String> hashes) {}

    /** Seals the log as it is now, if it has grown; the latest checkpoint comes back, or nothing if the log is empty. */
    public Optional<CheckpointRow> seal() {
        return Optional.empty();
    }

    /** The latest checkpoint; empty if there is none. */
    public Optional<CheckpointRow> latest() {
        return Optional.empty();
    }

    /**
     * Checkpoints, the latest first.
     *
     * @param below only those with fewer records; {@code Long.MAX_VALUE} for the beginning
     * @param most at most so many
     */
    public List<CheckpointRow> list(long below, int most) {
        return List.of();
    }

    /**
     * Proves that nothing was changed between two sizes of the log.
     *
     * @throws ProofRefusedException if the log never had these sizes, or not in this order
     */
    public ConsistencyProof consistency(long from, long to) {
        throw new ProofRefusedException();
    }
}
