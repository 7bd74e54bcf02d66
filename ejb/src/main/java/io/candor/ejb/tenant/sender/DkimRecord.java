package io.candor.ejb.tenant.sender;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The TXT record by which receivers check signatures.
 *
 * @source RFC 6376 section 3.6.1
 */
final class DkimRecord {

    private static final String RSA = "RSA";

    private DkimRecord() {}

    /** Under which name a tenant's key of a generation stands in its own domain, in front of {@code ._domainkey}. */
    static String selector(int generation) {
        return "candor" + generation;
    }

    /** The public half of a key in PKCS #8, as an X.509 SubjectPublicKeyInfo. */
    static byte[] publicKey(byte[] pkcs8) {
        try {
            KeyFactory keys = KeyFactory.getInstance(RSA);
            var secret = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a tenant's key for mail cannot be used", e);
        }
    }

    /** What the record of a key says. */
    static String value(byte[] publicKey) {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(publicKey);
    }

    /** Whether one of the texts is the record of a key: receivers then take its signatures. */
    static boolean isAmong(Collection<String> texts, byte[] publicKey) {
        String wanted = Base64.getEncoder().encodeToString(publicKey);
        return texts.stream()
                .map(DkimRecord::tags)
                .anyMatch(tags -> wanted.equals(tags.get("p"))
                        && tags.getOrDefault("v", "DKIM1").equals("DKIM1")
                        && tags.getOrDefault("k", "rsa").equals("rsa"));
    }

    /** Names and values of a record, without white space. */
    static Map<String, String> tags(String text) {
        var tags = new HashMap<String, String>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                tags.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).replaceAll("\\s+", ""));
            }
        }
        return tags;
    }
}
