package io.candor.ejb.mail.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.shared.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the environment says about the way to the mail server. */
public class MailSettingsTest {

    @Test
    void mailIsProtectedUnlessSomebodySaysOtherwise() {
        assertThat(of("CANDOR_SMTP_TLS", "starttls").properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(MailSettings.of(variables(), "starttls", "centre.example").properties())
                .containsEntry("mail.smtp.starttls.required", "true");
        assertThat(of("CANDOR_SMTP_TLS", "implicit").properties()).containsEntry("mail.smtp.ssl.enable", "true");
    }

    @Test
    void nothingIsWaitedForForEver() {
        assertThat(of().properties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    @Test
    void anAccountIsAUserAndAPassword() {
        assertThat(of("CANDOR_SMTP_USER", "candor", "CANDOR_SMTP_PASSWORD", "s").properties())
                .containsEntry("mail.smtp.auth", "true");
        assertThatThrownBy(() -> of("CANDOR_SMTP_USER", "candor"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CANDOR_SMTP_PASSWORD");
    }

    @Test
    void wrongValuesAreNamed() {
        assertThatThrownBy(() -> of("CANDOR_SMTP_TLS", "maybe")).hasMessageContaining("CANDOR_SMTP_TLS");
        assertThatThrownBy(() -> of("CANDOR_MAIL_FROM", "nobody")).hasMessageContaining("CANDOR_MAIL_FROM");
    }

    /** Settings of names and values by turns. */
    public static MailSettings of(String... variables) {
        return MailSettings.of(variables(variables), "off", "centre.example");
    }

    private static java.util.function.Function<String, Optional<String>> variables(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return name -> Optional.ofNullable(values.get(name));
    }
}
