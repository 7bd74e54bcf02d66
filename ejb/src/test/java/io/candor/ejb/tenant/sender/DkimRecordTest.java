package io.candor.ejb.tenant.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DkimRecordTest {

    private static KeyPair keys;
    private static byte[] known;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        known = DkimRecord.publicKey(keys.getPrivate().getEncoded());
    }

    @Test
    void thePublicHalfIsThatOfTheKey() {
        assertThat(known).isEqualTo(keys.getPublic().getEncoded());
    }

    @Test
    void aRecordIsFoundHoweverItIsWritten() {
        String value = DkimRecord.value(known);
        String key = value.substring(value.indexOf("p="));
        assertThat(DkimRecord.isAmong(List.of("v=spf1 -all", value), known)).isTrue();
        assertThat(DkimRecord.isAmong(List.of(key), known)).isTrue();
        assertThat(DkimRecord.isAmong(
                        List.of("k=rsa ;v=DKIM1;" + key.substring(0, 80) + " \t" + key.substring(80) + ";"), known))
                .isTrue();
    }

    @Test
    void anotherKeyARevokedOneAndAnotherKindAreNot() {
        String value = DkimRecord.value(known);
        assertThat(DkimRecord.isAmong(List.of(), known)).isFalse();
        assertThat(DkimRecord.isAmong(List.of("v=DKIM1; p="), known)).isFalse();
        assertThat(DkimRecord.isAmong(List.of(value.replace("rsa", "ed25519")), known))
                .isFalse();
        assertThat(DkimRecord.isAmong(List.of(value.replace("DKIM1", "DKIM2")), known))
                .isFalse();
        assertThat(DkimRecord.isAmong(List.of(value.substring(0, value.length() - 8)), known))
                .isFalse();
    }
}
