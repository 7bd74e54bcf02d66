package io.candor.ejb.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
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
        try {
            AeadConfig.register();
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var keyset = KeysetHandle.newBuilder();
            for (int i = 0; i < keys.size(); i++) {
                var key = AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(keys.get(i), InsecureSecretKeyAccess.get()))
                        .build();
                var entry = KeysetHandle.importKey(key).withFixedId(i + 1);
                keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
            }
            aead = keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be used", e);
        }
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
