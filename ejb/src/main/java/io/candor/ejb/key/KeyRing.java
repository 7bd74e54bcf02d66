package io.candor.ejb.key;

import java.util.List;
import java.util.Optional;

/**
 * A tenant's keys, unwrapped; they stay in memory.
 *
 * @param signing Ed25519 keys, the oldest first, retired ones too; the last is in use
 * @param lookup the HMAC key by which subjects are found
 * @param sealing the AES key that seals what must be had back
 */
public record KeyRing(List<Signing> signing, byte[] lookup, byte[] sealing) {

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
