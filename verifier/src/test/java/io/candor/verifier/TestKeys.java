package io.candor.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;

/** A tenant's signing key as a service would have it, written without the verifier's own code. */
final class TestKeys {

    final String id;
    private final KeyPair pair;

    TestKeys(String id) {
        this.id = id;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key in the form of a key set's entry: the last 32 bytes of the X.509 form are the key of RFC 8032. */
    String jwk() {
        byte[] encoded = ((EdECPublicKey) pair.getPublic()).getEncoded();
        byte[] x = java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\"" + id + "\",\"x\":\""
                + base64(x) + "\"}";
    }

    String keySet() {
        return "{\"keys\":[" + jwk() + "]}";
    }

    String sign(String type, String payload) {
        return signWithHeader("{\"alg\":\"EdDSA\",\"kid\":\"" + id + "\",\"typ\":\"" + type + "\"}", payload);
    }

    String signWithHeader(String header, String payload) {
        String content = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
