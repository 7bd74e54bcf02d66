package io.candor.ejb.key;

import com.google.crypto.tink.Aead;
import io.candor.persistence.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The key of one thing, unwrapped; it stays in memory. Whatever is sealed with it says for what, and opens for nothing else.
 *
 * @param secret 32 bytes
 * @param aead seals with them
 * @param owner the tenant and the thing
 */
public record DataKey(byte[] secret, Aead aead, String owner) {

    /** Copies what it is given. */
    public DataKey {
        secret = secret.clone();
    }

    DataKey(byte[] secret, String owner) {
        this(secret, AesGcm.of(List.of(secret)), owner);
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /**
     * Seals bytes by AES-256-GCM.
     *
     * @param part what of the thing it is, such as {@code content}
     */
    public byte[] seal(byte[] clear, String part) {
        try {
            return aead.encrypt(clear, bound(part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("something could not be sealed", e);
        }
    }

    /**
     * Opens what was sealed as the same part of the same thing.
     *
     * @throws IllegalStateException if it was sealed by another key, for another part, or has been changed
     */
    public byte[] open(byte[] sealed, String part) {
        try {
            return aead.decrypt(sealed, bound(part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed does not open", e);
        }
    }

    /** A keyed hash of a text, 32 bytes: without the key nobody can tell which text it is of. */
    public byte[] mark(String purpose, String text) {
        return Sha256.hmac(secret, (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "DataKey[" + owner + "]";
    }

    private byte[] bound(String part) {
        return ("candor:sealed:" + owner + ":" + part).getBytes(StandardCharsets.UTF_8);
    }
}
