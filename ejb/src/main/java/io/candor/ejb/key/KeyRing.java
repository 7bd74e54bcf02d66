package io.candor.ejb.key;

import com.google.crypto.tink.Aead;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A tenant's keys, unwrapped; they stay in memory.
 *
 * @param signing Ed25519 keys, the oldest first, retired ones too; the last is in use
 * @param lookup the HMAC key by which subjects are found
 * @param sealing seals what must be had back; null as long as no key for it was made
 */
public record KeyRing(List<Signing> signing, byte[] lookup, Aead sealing) {

    /**
     * An Ed25519 key.
     *
     * @param kid its RFC 7638 thumbprint
     * @param seed the secret half, 32 bytes
     * @param publicKey the public half, 32 bytes
     */
    public record Signing(String kid, byte[] seed, byte[] publicKey) {

        /** The signature of a text, 64 bytes; the same each time. */
        public byte[] sign(byte[] text) {
            return Ed25519.sign(this, text);
        }

        /**
         * A payload, signed, as a JWS in compact form; the same each time.
         *
         * @param type of the payload, such as {@code example+jwt}
         * @source RFC 7515 section 3.1
         * @source RFC 8037 section 3.1
         */
        public String jws(String type, byte[] payload) {
            var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                    .type(new JOSEObjectType(type))
                    .keyID(kid)
                    .build();
            String input = header.toBase64URL() + "." + Base64URL.encode(payload);
            return input + "." + Base64URL.encode(sign(input.getBytes(StandardCharsets.US_ASCII)));
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Signing[" + kid + "]";
        }
    }

    /** The key that signs now. */
    public Signing current() {
        return signing.get(signing.size() - 1);
    }

    /** The key of that name; empty if there is none. */
    public Optional<Signing> find(String kid) {
        return signing.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "KeyRing" + signing;
    }
}
