package io.candor.ejb.notice.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.mail.EmailAddress;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void anAddressIsOneAndIsOursAgain() {
        String address = Samples.path(1).of(Samples.NOTICE, Samples.PERSON);
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
        BounceToken token = BounceToken.read(Samples.token()).orElseThrow();
        assertThat(token.recipient()).isEqualTo(Samples.PERSON);
        assertThat(Samples.path(1).isGenuine(token, Samples.NOTICE)).isTrue();
        assertThat(BounceToken.read(Samples.token().toUpperCase(Locale.ROOT)))
                .hasValueSatisfying(upper -> assertThat(Samples.path(1).isGenuine(upper, Samples.NOTICE))
                        .isTrue());
    }

    @Test
    void nobodyElseCanMakeOneAndNoneIsAnothers() {
        BounceToken token = BounceToken.read(Samples.token()).orElseThrow();
        assertThat(Samples.path(2).isGenuine(token, Samples.NOTICE)).isFalse();
        assertThat(Samples.path(1).isGenuine(token, UUID.randomUUID())).isFalse();
        var other = new BounceToken(token.tenantHint(), token.noticeHint(), UUID.randomUUID(), token.proof());
        assertThat(Samples.path(1).isGenuine(other, Samples.NOTICE)).isFalse();
        var elsewhere = new ReturnPath(UUID.randomUUID(), new byte[] {1}, "b@candor.example", null);
        assertThat(elsewhere.isGenuine(token, Samples.NOTICE)).isFalse();
    }

    @Test
    void everyTokenIsReadAsItWasWritten() {
        for (long i = -50; i < 50; i++) {
            var id = new UUID(i, i * 31);
            var token = new BounceToken((int) i, (int) -i, id, new byte[BounceToken.PROOF_BYTES]);
            assertThat(token.text()).hasSize(BounceToken.LETTERS);
            assertThat(BounceToken.read(token.text()))
                    .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo(token.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv",
                "-0000000000000000000000000000000000000000000000000000000"
            })
    void whatCanBeNoneIsNone(String text) {
        assertThat(BounceToken.read(text)).isEmpty();
    }

    @Test
    void withoutAnAddressMailReturnsToTheSender() {
        assertThat(new ReturnPath(Samples.TENANT, new byte[] {1}, null, null).of(Samples.NOTICE, Samples.PERSON))
                .isNull();
    }
}
