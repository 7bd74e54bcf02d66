package io.candor.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url without padding, in its one spelling: spare bits that are not zero are refused, as two texts would mean the same bytes. */
final class Base64Url {

    private Base64Url() {}

    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // The same message as for the other spellings.
        }
        throw new ProofException("a part is not written in base64url");
    }
}
