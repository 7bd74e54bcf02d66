package io.candor.ejb.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is sealed opens with its own key, as the same part of the same thing, unchanged, and not otherwise. */
class DataKeyTest {

    private static final byte[] CLEAR = "a text about quokkas".getBytes(StandardCharsets.UTF_8);
    private final DataKey key = new DataKey(secret(1), "tenant:request:1");

    @Test
    void itOpensAgain() {
        assertThat(key.open(key.seal(CLEAR, "content"), "content")).isEqualTo(CLEAR);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(key.seal(CLEAR, "content")).isNotEqualTo(key.seal(CLEAR, "content"));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = key.seal(CLEAR, "content");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.open(changed, "content")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherPartOwnerOrKeyOpensNothing() {
        byte[] sealed = key.seal(CLEAR, "content");
        assertThatThrownBy(() -> key.open(sealed, "message")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DataKey(secret(1), "tenant:request:2").open(sealed, "content"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DataKey(secret(2), "tenant:request:1").open(sealed, "content"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void marksDependOnKeyPurposeAndText() {
        assertThat(key.mark("code", "1234")).isEqualTo(key.mark("code", "1234"));
        assertThat(key.mark("code", "1234")).isNotEqualTo(key.mark("secret", "1234"));
        assertThat(key.mark("code", "1234")).isNotEqualTo(new DataKey(secret(2), "x").mark("code", "1234"));
    }

    @Test
    void theKeyIsNeverShown() {
        assertThat(key.toString()).isEqualTo("DataKey[tenant:request:1]");
    }

    private static byte[] secret(int fill) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }
}
