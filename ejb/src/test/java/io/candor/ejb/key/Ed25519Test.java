package io.candor.ejb.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Signatures are those of RFC 8032, whoever makes them. */
class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theKnownAnswersAreGiven() throws Exception {
        // RFC 8032 section 7.1, tests 1 and 3.
        assertThat(signed("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", ""))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(signed("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "af82"))
                .isEqualTo("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    @Test
    void bothWaysGiveTheSame() throws Exception {
        var seed = new byte[32];
        for (int i = 0; i < 20; i++) {
            seed[i] = (byte) (31 * i + 7);
            var text = new byte[i * 100];
            assertThat(key(HEX.formatHex(seed)).sign(text)).isEqualTo(new Ed25519Sign(seed).sign(text));
        }
    }

    private static String signed(String seed, String text) throws Exception {
        return HEX.formatHex(key(seed).sign(HEX.parseHex(text)));
    }

    private static KeyRing.Signing key(String seed) throws Exception {
        byte[] bytes = HEX.parseHex(seed);
        return new KeyRing.Signing(
                "kid of " + seed,
                bytes,
                Ed25519Sign.KeyPair.newKeyPairFromSeed(bytes).getPublicKey());
    }
}
