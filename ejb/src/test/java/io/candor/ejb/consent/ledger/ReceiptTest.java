package io.candor.ejb.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.candor.ejb.key.KeyRing;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.shared.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a receipt says, that it is always the same, and what is none. */
class ReceiptTest {

    private static final KeyRing.Signing KEY = key(1);
    private static final KeyRing RING = new KeyRing(List.of(KEY), new byte[32], null);
    private static final ShownNotice NOTICE = new ShownNotice(
            new byte[32], "Example Ltd", new TreeMap<>(Map.of("analytics", "Statistics", "ads", "Adverts")));
    private static final LedgerEntry ENTRY = new LedgerEntry(
            UUID.fromString("0199a1b2-0000-7000-8000-00000000000a"),
            41,
            UUID.fromString("0199a1b2-0000-7000-8000-000000000001"),
            LedgerEntry.noPrevious(),
            Instant.parse("2026-11-22T04:00:00.123456Z"),
            Instant.parse("2026-11-22T03:59:58Z"),
            Instant.parse("2027-05-22T03:59:58Z"),
            new TreeMap<>(Map.of("analytics", true, "ads", false)),
            ConsentMethod.BANNER,
            3,
            new byte[32],
            "pt-BR",
            null,
            new byte[32],
            null,
            null,
            KEY.kid());

    private final ReceiptWriting writing = new ReceiptWriting(URI.create("https://candor.example"), "example");
    private final String receipt = writing.receipt(ENTRY, NOTICE, KEY);

    @Test
    void itSaysWhatWasAgreed() throws Exception {
        var jws = JWSObject.parse(receipt);
        String zeros = "0".repeat(64);
        String subject = "A".repeat(43);

        assertThat(jws.getHeader().toString())
                .isEqualTo("{\"kid\":\"k1\",\"typ\":\"candor-consent-receipt+jwt\",\"alg\":\"EdDSA\"}");
        assertThat(jws.getPayload().toString())
                .isEqualTo("{\"controller\":{\"name\":\"Example Ltd\",\"slug\":\"example\"},"
                        + "\"event\":{\"eventTime\":\"2026-11-22T04:00:00.123456Z\",\"givenAt\":\"2026-11-22T03:59:58.000000Z\","
                        + "\"method\":\"banner\",\"validUntil\":\"2027-05-22T03:59:58.000000Z\"},"
                        + "\"log\":{\"position\":41,\"previous\":\"" + zeros + "\",\"recordHash\":\""
                        + Sha256.hex(ENTRY.hash()) + "\"},"
                        + "\"notice\":{\"language\":\"pt-BR\",\"number\":3,\"sha256\":\"" + zeros
                        + "\",\"url\":\"https://candor.example/api/v1/tenants/example/consent-notices/3?lang=pt-BR\"},"
                        + "\"piiPrincipalId\":\"" + subject + "\",\"policyVersion\":null,"
                        + "\"purposes\":[{\"label\":\"Adverts\",\"purpose\":\"ads\",\"state\":\"refused\"},"
                        + "{\"label\":\"Statistics\",\"purpose\":\"analytics\",\"state\":\"given\"}],"
                        + "\"receiptId\":\"0199a1b2-0000-7000-8000-000000000001\",\"record\":"
                        + new String(ENTRY.canonical(), StandardCharsets.UTF_8)
                        + ",\"schemaVersion\":\"ISO/IEC TS 27560:2023\"}");
        assertThat(jws.verify(new Ed25519Verifier(publicPart(KEY)))).isTrue();
    }

    @Test
    void madeAgainItIsTheSame() {
        assertThat(writing.receipt(ENTRY, NOTICE, KEY)).isEqualTo(receipt);
    }

    @Test
    void itIsReadBackAsTheRecord() {
        SignedReceipt read = SignedReceipt.read(receipt, RING);

        assertThat(read.id()).isEqualTo(ENTRY.id());
        assertThat(read.recordHash()).isEqualTo(ENTRY.hash());
        assertThat(read.holds(ENTRY)).isTrue();
    }

    @Test
    void aChangedCharacterAnywhereMakesItNone() {
        for (int i = 0; i < receipt.length(); i += 7) {
            char other = receipt.charAt(i) == 'A' ? 'B' : 'A';
            String changed = receipt.substring(0, i) + other + receipt.substring(i + 1);
            assertThatThrownBy(() -> SignedReceipt.read(changed, RING))
                    .as("character %d", i)
                    .isInstanceOf(ReceiptRefusedException.class);
        }
    }

    @Test
    void aSpareBitInTheSignatureMakesItNone() {
        char last = receipt.charAt(receipt.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String spare = receipt.substring(0, receipt.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);

        assertThatThrownBy(() -> SignedReceipt.read(spare, RING)).isInstanceOf(ReceiptRefusedException.class);
    }

    @Test
    void whatIsNotSignedByThisTenantIsNone() {
        KeyRing others = new KeyRing(List.of(key(2)), new byte[32], null);
        String body = receipt.substring(receipt.indexOf('.'));
        String unsigned = encoded("{\"alg\":\"none\"}") + body.substring(0, body.lastIndexOf('.') + 1);
        String keyed = encoded("{\"alg\":\"HS256\",\"kid\":\"k1\",\"typ\":\"candor-consent-receipt+jwt\"}") + body;

        for (String each : List.of("", "a.b.c", "....", unsigned, keyed, "x".repeat(100_000))) {
            assertThatThrownBy(() -> SignedReceipt.read(each, RING)).isInstanceOf(ReceiptRefusedException.class);
        }
        assertThatThrownBy(() -> SignedReceipt.read(receipt, others)).isInstanceOf(ReceiptRefusedException.class);
    }

    @Test
    void aCheckpointIsNoReceipt() throws Exception {
        String checkpoint = writing.checkpoint(42, new byte[32], Instant.parse("2026-11-22T04:00:00Z"), KEY);

        assertThat(JWSObject.parse(checkpoint).getPayload().toString())
                .isEqualTo(
                        "{\"at\":\"2026-11-22T04:00:00.000000Z\",\"origin\":\"https://candor.example/c/example\",\"rootHash\":\""
                                + "0".repeat(64) + "\",\"treeSize\":42}");
        assertThat(JWSObject.parse(checkpoint).getHeader().getType()).hasToString("candor-consent-checkpoint+jwt");
        assertThatThrownBy(() -> SignedReceipt.read(checkpoint, RING)).isInstanceOf(ReceiptRefusedException.class);
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }

    private static OctetKeyPair publicPart(KeyRing.Signing key) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key.publicKey())).build();
    }

    private static KeyRing.Signing key(int number) {
        try {
            var seed = new byte[32];
            seed[0] = (byte) number;
            return new KeyRing.Signing(
                    "k" + number,
                    seed,
                    Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
