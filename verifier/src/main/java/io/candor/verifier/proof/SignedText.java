package io.candor.verifier.proof;

import io.candor.verifier.json.JsonObject;
import io.candor.verifier.json.JsonReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A signed JSON text in the compact form of a JWS. {@link #read} looks at the form alone; nothing in it may be believed before
 * {@link #verify} has come back.
 *
 * @param keyId the key that it names
 * @param payload what is signed
 * @param content the bytes that the signature covers
 * @param signature 64 bytes
 * @source RFC 7515, RFC 8037 section 3.1
 */
public record SignedText(String keyId, JsonObject payload, byte[] content, byte[] signature) {

    /**
     * Takes a compact JWS apart.
     *
     * @param compact the three parts; white space around them is ignored
     * @param type what the header must call it
     * @param name what people call it, for the messages
     * @throws ProofException if it is no JWS, of another type, or signed with another algorithm than Ed25519
     * @throws io.candor.verifier.json.JsonException if header or payload are no JSON objects
     */
    public static SignedText read(String compact, String type, String name) {
        String[] parts = compact.strip().split("\\.", -1);
        if (parts.length != 3) {
            throw new ProofException(name + " is not three parts with dots between them");
        }
        JsonObject header = JsonObject.of(JsonReader.read(utf8(parts[0], name)), "the header of " + name);
        if (!"EdDSA".equals(header.text("alg"))) {
            throw new ProofException(name + " is not signed with Ed25519");
        }
        if (!type.equals(header.text("typ"))) {
            throw new ProofException(name + " is of the type " + header.text("typ") + " instead of " + type);
        }
        if (header.members().containsKey("crit")) {
            throw new ProofException(name + " needs extensions that are not known here");
        }
        JsonObject payload = JsonObject.of(JsonReader.read(utf8(parts[1], name)), name);
        byte[] content = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return new SignedText(header.text("kid"), payload, content, Base64Url.decode(parts[2]));
    }

    /**
     * Checks the signature.
     *
     * @throws ProofException if it does not hold, or its key is not among these
     */
    public void verify(SigningKeys keys) {
        if (!keys.signed(keyId, content, signature)) {
            throw new ProofException("the signature of " + payload.name() + " does not hold");
        }
    }

    private static String utf8(String part, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64Url.decode(part)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProofException(name + " is not written in UTF-8");
        }
    }
}
