package io.candor.persistence.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.SameSite;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies that can remember a choice, and those that cannot. */
class BannerSettingsTest {

    private static final Span YEAR = Span.parse("1 year");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"example.com", "shop.example.com", "xn--bcher-kva.example"})
    void aDomainOrNoneIsAccepted(String domain) {
        assertThatCode(() -> new ChoiceCookie("orch_consent", domain, YEAR, SameSite.LAX))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com",
                ".example.com",
                "Example.com",
                "example.com:8443",
                "a b.example",
                "example.com; Secure",
                "localhost"
            })
    void whatIsNoDomainIsRefused(String domain) {
        assertThatThrownBy(() -> new ChoiceCookie("orch_consent", domain, YEAR, SameSite.LAX))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a;b", "ü", "__Host:x"})
    void whatIsNoCookieNameIsRefused(String name) {
        assertThatThrownBy(() -> new ChoiceCookie(name, null, YEAR, SameSite.LAX))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "24 hours", "10 business days", "30 minutes"})
    void aLifeThatIsNoneIsRefused(String life) {
        assertThatThrownBy(() -> new ChoiceCookie("orch_consent", null, Span.parse(life), SameSite.LAX))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theSameSiteRuleIsWrittenAsBrowsersKnowIt() {
        assertThat(SameSite.STRICT.attribute()).isEqualTo("Strict");
    }
}
