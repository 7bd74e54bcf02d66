package io.candor.verifier.proof;

import io.candor.verifier.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The public Ed25519 keys of one tenant, those it no longer signs with too.
 *
 * @source RFC 7517 (key sets), RFC 8037 (Ed25519 in them), RFC 8032 (the signature)
 */
public final class SigningKeys {

    private final Map<String, PublicKey> byId;

    private SigningKeys(Map<String, PublicKey> byId) {
        this.byId = byId;
    }

    /**
     * The keys of a key set. Keys of another type are left out.
     *
     * @throws ProofException if a key is malformed, or two have one id, or there is none
     * @throws io.candor.verifier.json.JsonException if it is no key set
     */
    public static SigningKeys read(JsonObject keySet) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        for (Object item : keySet.list("keys")) {
            JsonObject key = JsonObject.of(item, "a key");
            if (!"OKP".equals(key.members().get("kty"))) {
                continue;
            }
            if (!"Ed25519".equals(key.text("crv"))) {
                throw new ProofException("a key is on another curve than Ed25519");
            }
            if (keys.put(key.text("kid"), publicKey(key.text("x"))) != null) {
                throw new ProofException("two keys have the id " + key.text("kid"));
            }
        }
        if (keys.isEmpty()) {
            throw new ProofException("there is no Ed25519 key in the key set");
        }
        return new SigningKeys(keys);
    }

    /** The ids of all keys. */
    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /** Whether both have a key of this id, and it is the same. */
    public boolean sameKey(String id, SigningKeys others) {
        return byId.containsKey(id) && byId.get(id).equals(others.byId.get(id));
    }

    /**
     * Whether a key made this signature over these bytes.
     *
     * @throws ProofException if there is no key of this id
     */
    boolean signed(String id, byte[] content, byte[] signature) {
        PublicKey key = byId.get(id);
        if (key == null) {
            throw new ProofException("the signature names the key " + id + ", which is not among the keys");
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String x) {
        byte[] encoded = Base64Url.decode(x);
        if (encoded.length != 32) {
            throw new ProofException("a key is not 32 bytes long");
        }
        boolean odd = (encoded[31] & 0x80) != 0;
        byte[] y = new byte[32];
        for (int index = 0; index < 32; index++) {
            y[index] = encoded[31 - index];
        }
        y[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
        } catch (GeneralSecurityException e) {
            throw new ProofException("a key is no point of the curve");
        }
    }
}
