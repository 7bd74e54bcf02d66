package io.candor.ejb.consent.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;

/** Checks receipts of the current tenant. Open to everybody: whoever has a receipt may know what it says and whether it still holds. */
@Stateless
@PermitAll
public class ConsentVerification {

    /** What the ledger says to a genuine receipt. */
    public enum Verdict {
        /** The record is stored as the receipt says, and is in the log that the checkpoint covers. */
        VALID,
        /** The signature is genuine, but what is stored now is not what was signed: somebody has changed the ledger. */
        ALTERED
    }

    /**
     * The outcome for a genuine receipt.
     *
     * @param verdict whether the ledger still agrees with it
     * @param record the record, field by field, as the receipt holds it
     * @param recordHash of these fields, in lower-case hexadecimal
     * @param proof that the record is in the log; null if it was altered
     * @param checkpoint the signed head that the proof leads to, a compact JWS; null if it was altered
     */
    public record Outcome(
            Verdict verdict, Map<String, Object> record, String recordHash, InclusionProof proof, String checkpoint) {}

    /** The key set (RFC 7517) of the current tenant as plain maps and lists; public parts only, retired keys too. */
    public record KeySet(List<Map<String, Object>> keys) {}

    /**
     * Checks a receipt.
     *
     * @param receipt compact JWS
     * @throws ReceiptRefusedException if it is no receipt of this tenant
     */
    public Outcome verify(String receipt) {
        throw new UnsupportedOperationException(receipt);
    }

    /** The keys that receipts and checkpoints of the current tenant are signed with. */
    public KeySet keys() {
        return new KeySet(List.of());
    }
}
