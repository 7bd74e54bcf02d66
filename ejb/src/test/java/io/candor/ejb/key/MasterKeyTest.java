package io.candor.ejb.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.key.TenantKey.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is wrapped opens for its tenant and purpose under its master key, and for nothing else. */
class MasterKeyTest {

    private static final byte[] OLD = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
    private static final UUID TENANT = UUID.randomUUID();
    private static final byte[] SECRET = "the secret of thirty-two bytes..".getBytes(StandardCharsets.US_ASCII);

    private final MasterKey master = new MasterKey(List.of(OLD));
    private final byte[] wrapped = master.wrap(TENANT, Purpose.SIGNING, SECRET);

    @Test
    void whatIsWrappedOpensAgain() {
        assertThat(master.unwrap(TENANT, Purpose.SIGNING, wrapped)).isEqualTo(SECRET);
        assertThat(wrapped).hasSizeLessThanOrEqualTo(512);
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void theSameSecretIsNeverWrappedTheSameWayTwice() {
        assertThat(master.wrap(TENANT, Purpose.SIGNING, SECRET)).isNotEqualTo(wrapped);
    }

    @Test
    void itDoesNotOpenForAnotherTenantOrPurpose() {
        assertThatThrownBy(() -> master.unwrap(UUID.randomUUID(), Purpose.SIGNING, wrapped))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> master.unwrap(TENANT, Purpose.LOOKUP, wrapped))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itDoesNotOpenWhenAByteIsFlipped() {
        for (int i = 0; i < wrapped.length; i++) {
            byte[] flipped = wrapped.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> master.unwrap(TENANT, Purpose.SIGNING, flipped))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aNewMasterKeyWrapsAndTheOldOneStillOpens() {
        var changed = new MasterKey(List.of(NEW, OLD));
        byte[] again = changed.wrap(TENANT, Purpose.SIGNING, SECRET);

        assertThat(changed.unwrap(TENANT, Purpose.SIGNING, wrapped)).isEqualTo(SECRET);
        assertThat(new MasterKey(List.of(NEW)).unwrap(TENANT, Purpose.SIGNING, again))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> master.unwrap(TENANT, Purpose.SIGNING, again))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CANDOR_MASTER_KEY");
    }
}
