package io.candor.ejb.key;

import com.google.crypto.tink.Aead;
import io.candor.persistence.key.TenantKey.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

/**
 * Wraps tenants' keys by AES-256-GCM. Tenant and purpose are bound to what is wrapped: a row copied to another tenant opens nothing. Of
 * several keys the first wraps and all unwrap, so that the master key can be changed.
 */
final class MasterKey {

    private final Aead aead;

    /**
     * @param keys 32 bytes each, at least one
     */
    MasterKey(List<byte[]> keys) {
        this(AesGcm.of(keys));
    }

    /** One of a tenant's own, which seals in the tenant's place. */
    MasterKey(Aead aead) {
        this.aead = aead;
    }

    byte[] wrap(UUID tenant, Purpose purpose, byte[] secret) {
        try {
            return aead.encrypt(secret, bound(tenant, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    /**
     * @throws IllegalStateException if it was wrapped by another master key, for another tenant or purpose, or has been changed
     */
    byte[] unwrap(UUID tenant, Purpose purpose, byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, bound(tenant, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a tenant's key does not open: CANDOR_MASTER_KEY is not the one it was made with", e);
        }
    }

    private static byte[] bound(UUID tenant, Purpose purpose) {
        return ("candor:tenant-key:" + tenant + ":" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
