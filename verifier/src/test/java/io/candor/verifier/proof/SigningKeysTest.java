package io.candor.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.verifier.json.JsonException;
import io.candor.verifier.json.JsonReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    /** The public key of RFC 8037, appendix A.2. */
    private static final String KEY =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    /** The signature of RFC 8037, appendix A.4. */
    private static final String CONTENT = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";

    private static final String SIGNATURE =
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    @Test
    void aSignatureMadeByOthersHolds() {
        SigningKeys keys = keys(KEY);

        assertThat(keys.signed("a", CONTENT.getBytes(StandardCharsets.US_ASCII), Base64Url.decode(SIGNATURE)))
                .isTrue();
        assertThat(keys.signed("a", (CONTENT + "A").getBytes(StandardCharsets.US_ASCII), Base64Url.decode(SIGNATURE)))
                .isFalse();
    }

    @Test
    void aSignatureHasOneSpelling() {
        assertThatThrownBy(() -> Base64Url.decode(SIGNATURE.substring(0, SIGNATURE.length() - 1) + "h"))
                .isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> Base64Url.decode(SIGNATURE + "==")).isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> Base64Url.decode(SIGNATURE.replace('_', '/'))).isInstanceOf(ProofException.class);
    }

    @Test
    void badKeysAreRefused() {
        assertThatThrownBy(() -> keys("{\"keys\":[]}")).isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> keys("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\"}]}"))
                .isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> keys(KEY.replace("Ed25519", "Ed448"))).isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> keys(KEY.replace("11qY", ""))).isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> keys("{}")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> keys(KEY.replace("[", "[" + KEY.substring(9, KEY.length() - 2) + ",")))
                .isInstanceOf(ProofException.class);
    }

    private static SigningKeys keys(String json) {
        return SigningKeys.read(JsonReader.readObject(json));
    }
}
