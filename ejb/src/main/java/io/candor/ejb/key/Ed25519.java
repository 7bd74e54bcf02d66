package io.candor.ejb.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.conscrypt.Conscrypt;
import org.jboss.logging.Logger;

/**
 * Ed25519 signatures: by Conscrypt's native code where there is some for this machine, otherwise by Tink's, which takes three times as long.
 * Both give the same bytes.
 *
 * @source RFC 8032 section 5.1.6
 */
final class Ed25519 {

    private static final Logger LOG = Logger.getLogger(Ed25519.class);
    private static final String NAME = "Ed25519";

    /** What stands before the seed in a key's PKCS 8 form (RFC 8410 section 7). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final Provider PROVIDER = provider();

    /** Made anew for each signature they would cost as much as one. */
    private static final Cache<String, PrivateKey> KEYS =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private Ed25519() {}

    static byte[] sign(KeyRing.Signing key, byte[] text) {
        try {
            if (PROVIDER == null) {
                return new Ed25519Sign(key.seed()).sign(text);
            }
            Signature signature = Signature.getInstance(NAME, PROVIDER);
            signature.initSign(KEYS.get(key.kid(), kid -> privateKey(key.seed())));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be signed", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        try {
            byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + seed.length);
            System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
            return KeyFactory.getInstance(NAME, PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot sign", e);
        }
    }

    private static Provider provider() {
        if (Conscrypt.isAvailable()) {
            return Conscrypt.newProvider();
        }
        LOG.info("There is no native code of Conscrypt for this machine; signatures take three times as long.");
        return null;
    }
}
