package io.candor.ejb.notice.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.mail.box.ImapAccess.Protection;
import io.candor.ejb.shared.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceSettingsTest {

    private static final Map<String, String> ALL = Map.of(
            "CANDOR_BOUNCE_ADDRESS", "bounces@candor.example",
            "CANDOR_BOUNCE_IMAP_HOST", "imap.candor.example",
            "CANDOR_BOUNCE_IMAP_USER", "bounces",
            "CANDOR_BOUNCE_IMAP_PASSWORD", "word");

    @Test
    void withoutVariablesNothingIsRead() {
        assertThat(settings(Map.of(), false).address()).isEmpty();
        assertThat(settings(Map.of(), false).mailbox()).isEmpty();
    }

    @Test
    void aMailboxIsReadOverTls() {
        assertThat(settings(ALL, false).mailbox()).hasValueSatisfying(box -> {
            assertThat(box.port()).isEqualTo(993);
            assertThat(box.protection()).isEqualTo(Protection.IMPLICIT);
            assertThat(box.folder()).isEqualTo("INBOX");
            assertThat(box.toString()).doesNotContain("word");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CANDOR_BOUNCE_ADDRESS, nobody",
        "CANDOR_BOUNCE_ADDRESS, ninechars@candor.example",
        "CANDOR_BOUNCE_ADDRESS, ''",
        "CANDOR_BOUNCE_IMAP_TLS, off",
        "CANDOR_BOUNCE_IMAP_TLS, maybe",
        "CANDOR_BOUNCE_IMAP_PORT, 0",
        "CANDOR_BOUNCE_IMAP_PORT, many",
        "CANDOR_BOUNCE_IMAP_USER, ''",
        "CANDOR_BOUNCE_IMAP_PASSWORD, ''"
    })
    void whatIsWrongIsNamed(String variable, String value) {
        var variables = new HashMap<>(ALL);
        variables.put(variable, value);
        assertThatThrownBy(() -> settings(variables, false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(variable);
    }

    private static BounceSettings settings(Map<String, String> variables, boolean local) {
        return new BounceSettings(
                name -> Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank()), local);
    }
}
