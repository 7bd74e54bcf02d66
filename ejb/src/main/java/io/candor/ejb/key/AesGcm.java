package io.candor.ejb.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.List;

/** AES-256-GCM by Tink. What seals is dear to make and for any number of threads: it is made once a key and kept. */
final class AesGcm {

    private static final AesGcmParameters PARAMETERS;

    static {
        try {
            AeadConfig.register();
            PARAMETERS = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("there is no AES-256-GCM", e);
        }
    }

    private AesGcm() {}

    /**
     * What seals with the first key and opens with each of them.
     *
     * @param keys 32 bytes each, at least one
     */
    static Aead of(List<byte[]> keys) {
        try {
            var keyset = KeysetHandle.newBuilder();
            for (int i = 0; i < keys.size(); i++) {
                var key = AesGcmKey.builder()
                        .setParameters(PARAMETERS)
                        .setKeyBytes(SecretBytes.copyFrom(keys.get(i), InsecureSecretKeyAccess.get()))
                        .build();
                var entry = KeysetHandle.importKey(key).withFixedId(i + 1);
                keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
            }
            return keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be used", e);
        }
    }
}
