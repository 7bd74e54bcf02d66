package io.candor.web.centre.consent.ledger;

import io.candor.ejb.consent.ledger.CheckpointPublishing.CheckpointRow;
import io.candor.ejb.consent.ledger.CheckpointPublishing.ConsistencyProof;
import io.candor.ejb.consent.ledger.ConsentVerification.Outcome;
import io.candor.ejb.consent.ledger.ConsentVerification.Verdict;
import java.util.List;
import java.util.Map;

/** What the interface says about proofs. */
public final class ProofDocument {

    private ProofDocument() {}

    /** A receipt as it is handed in; compact JWS. */
    public record Receipt(String receipt) {}

    /**
     * What the ledger says to a genuine receipt.
     *
     * @param verdict {@code valid}, or {@code altered}: the signature is genuine, but what is stored now is something else
     * @param record as the receipt holds it
     * @param recordHash its leaf hash by RFC 9162, lower-case hexadecimal
     * @param proof that the record is in the log that the checkpoint covers; absent if it was altered
     * @param checkpoint compact JWS; absent if it was altered
     */
    public record Verification(
            String verdict, Map<String, Object> record, String recordHash, Inclusion proof, String checkpoint) {}

    /** By RFC 9162 section 2.1.3; hashes in lower-case hexadecimal. */
    public record Inclusion(long leafIndex, long treeSize, List<String> hashes) {}

    /** By RFC 9162 section 2.1.4; hashes in lower-case hexadecimal. */
    public record Consistency(long from, long to, List<String> hashes) {}

    /**
     * Checkpoints, the latest first.
     *
     * @param next ask for those below this size to go on; absent at the end
     */
    public record Checkpoints(List<Checkpoint> checkpoints, Long next) {}

    /** A signed head of the log; the root in lower-case hexadecimal, the checkpoint a compact JWS. */
    public record Checkpoint(long treeSize, String rootHash, String sealedAt, String checkpoint) {}

    static Verification of(Outcome outcome) {
        var proof = outcome.proof();
        return new Verification(
                outcome.verdict() == Verdict.VALID ? "valid" : "altered",
                outcome.record(),
                outcome.recordHash(),
                proof == null ? null : new Inclusion(proof.leafIndex(), proof.treeSize(), proof.hashes()),
                outcome.checkpoint());
    }

    static Consistency of(ConsistencyProof proof) {
        return new Consistency(proof.from(), proof.to(), proof.hashes());
    }

    static Checkpoints of(List<CheckpointRow> rows, int most) {
        Long next = rows.size() < most
                ? null
                : Long.valueOf(rows.get(rows.size() - 1).treeSize());
        return new Checkpoints(rows.stream().map(ProofDocument::of).toList(), next);
    }

    private static Checkpoint of(CheckpointRow row) {
        return new Checkpoint(row.treeSize(), row.rootHash(), row.sealedAt().toString(), row.jws());
    }
}
