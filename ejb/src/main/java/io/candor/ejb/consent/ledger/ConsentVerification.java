package io.candor.ejb.consent.ledger;

import io.candor.ejb.consent.ledger.CheckpointPublishing.CheckpointRow;
import io.candor.ejb.key.KeyRing;
import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.consent.ledger.ConsentRecord;
import io.candor.persistence.consent.ledger.ConsentRecordRepository;
import io.candor.persistence.consent.ledger.ConsentTileRepository;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.merkle.MerkleProofs;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks receipts of the current tenant. Open to everybody: whoever has a receipt may know what it says and whether it still holds. */
@Stateless
@PermitAll
public class ConsentVerification {

    private ConsentRecordRepository records;
    private ConsentTileRepository tiles;
    private CheckpointPublishing checkpoints;
    private TenantKeys keys;
    private CurrentTenant currentTenant;

    @Inject
    ConsentVerification(
            ConsentRecordRepository records,
            ConsentTileRepository tiles,
            CheckpointPublishing checkpoints,
            TenantKeys keys,
            CurrentTenant currentTenant) {
        this.records = records;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected ConsentVerification() {}

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
        SignedReceipt signed = SignedReceipt.read(receipt, keys.of(currentTenant.id()));
        return records.find(signed.id()).map(record -> stored(record, signed)).orElseGet(() -> altered(signed));
    }

    /** The keys that receipts and checkpoints of the current tenant are signed with. */
    public KeySet keys() {
        return new KeySet(keys.of(currentTenant.id()).signing().stream()
                .map(ConsentVerification::written)
                .toList());
    }

    private Outcome stored(ConsentRecord record, SignedReceipt signed) {
        LedgerEntry entry = record.entry(currentTenant.id());
        byte[] hash = entry.hash();
        boolean same = MessageDigest.isEqual(hash, record.leafHash())
                && MessageDigest.isEqual(hash, signed.recordHash())
                && signed.holds(entry);
        Optional<CheckpointRow> checkpoint = same ? covering(entry.position()) : Optional.empty();
        return checkpoint.map(head -> proved(entry, hash, signed, head)).orElseGet(() -> altered(signed));
    }

    private Outcome proved(LedgerEntry entry, byte[] hash, SignedReceipt signed, CheckpointRow head) {
        List<byte[]> path = MerkleProofs.inclusion(entry.position(), head.treeSize(), tiles.subtrees());
        boolean included =
                MerkleProofs.isIncluded(hash, entry.position(), head.treeSize(), path, Sha256.bytes(head.rootHash()));
        return included
                ? new Outcome(
                        Verdict.VALID,
                        signed.record(),
                        Sha256.hex(hash),
                        InclusionProof.of(entry.position(), head.treeSize(), path),
                        head.jws())
                : altered(signed);
    }

    /** The latest checkpoint if it covers a position, else a new one. */
    private Optional<CheckpointRow> covering(long position) {
        return checkpoints
                .latest()
                .filter(present -> present.treeSize() > position)
                .or(checkpoints::seal)
                .filter(head -> head.treeSize() > position);
    }

    private static Outcome altered(SignedReceipt signed) {
        return new Outcome(Verdict.ALTERED, signed.record(), Sha256.hex(signed.recordHash()), null, null);
    }

    private static Map<String, Object> written(KeyRing.Signing key) {
        return Map.of(
                "alg", "EdDSA",
                "crv", "Ed25519",
                "kid", key.kid(),
                "kty", "OKP",
                "use", "sig",
                "x", Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()));
    }
}
