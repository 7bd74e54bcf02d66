package io.candor.ejb.consent.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.candor.ejb.key.KeyRing;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.merkle.MerkleHash;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A receipt whose signature by one of the tenant's keys has been checked.
 *
 * @param id of the record
 * @param record the record as it was signed
 * @param recordHash of the record as it was signed
 */
record SignedReceipt(UUID id, Map<String, Object> record, byte[] recordHash) {

    private static final int LONGEST = 32_000;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /**
     * Reads and checks a receipt.
     *
     * @throws ReceiptRefusedException if it is unreadable, or signed by none of these keys
     */
    static SignedReceipt read(String receipt, KeyRing keys) {
        if (receipt.length() > LONGEST) {
            throw new ReceiptRefusedException();
        }
        try {
            JWSObject jws = JWSObject.parse(receipt);
            if (!isSigned(jws, keys) || !isWrittenInItsOneWay(receipt)) {
                throw new ReceiptRefusedException();
            }
            return of(Json.read(jws.getPayload().toString(), OBJECT));
        } catch (ParseException | JOSEException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new ReceiptRefusedException();
        }
    }

    /** Whether a record is the one that was signed. */
    boolean holds(LedgerEntry entry) {
        return MessageDigest.isEqual(entry.canonical(), Json.canonicalBytes(record));
    }

    private static boolean isSigned(JWSObject jws, KeyRing keys) throws JOSEException {
        var header = jws.getHeader();
        boolean receipt = JWSAlgorithm.EdDSA.equals(header.getAlgorithm())
                && header.getType() != null
                && ReceiptWriting.RECEIPT.equals(header.getType().toString())
                && header.getCriticalParams() == null;
        if (!receipt) {
            return false;
        }
        var key = header.getKeyID() == null ? Optional.<KeyRing.Signing>empty() : keys.find(header.getKeyID());
        return key.isPresent() && jws.verify(new Ed25519Verifier(publicPart(key.get())));
    }

    private static OctetKeyPair publicPart(KeyRing.Signing key) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.publicKey())).build();
    }

    /** Base64 that ends in the middle of a byte has bits that nobody reads: changed ones would make another receipt of the same. */
    private static boolean isWrittenInItsOneWay(String receipt) {
        return Arrays.stream(receipt.split("\\.", -1))
                .allMatch(part -> Base64URL.encode(Base64URL.from(part).decode())
                        .toString()
                        .equals(part));
    }

    private static SignedReceipt of(Map<String, Object> payload) {
        Map<String, Object> record = Json.read(Json.write(payload.get("record")), OBJECT);
        if (record == null || !(payload.get("receiptId") instanceof String id)) {
            throw new ReceiptRefusedException();
        }
        return new SignedReceipt(UUID.fromString(id), record, MerkleHash.leaf(Json.canonicalBytes(record)));
    }

    /** Whose hash it is, in lower-case hexadecimal. */
    @Override
    public String toString() {
        return "SignedReceipt[" + Sha256.hex(recordHash) + "]";
    }
}
