package io.candor.persistence.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "privacy.example.com, privacy.example.com, privacy.example.com",
        "' Privacy.EXAMPLE.com. ', privacy.example.com, privacy.example.com",
        "datenschutz.bücher.example, datenschutz.xn--bcher-kva.example, datenschutz.bücher.example",
        "xn--bcher-kva.example, xn--bcher-kva.example, bücher.example",
        "プライバシー.example, xn--eckd8a6h7d7b.example, プライバシー.example",
    })
    void aNameHasOneForm(String written, String value, String shown) {
        HostName host = HostName.parse(written);

        assertThat(host.shown()).isEqualTo(shown);
        if (value.startsWith("xn--eck")) {
            assertThat(host.value()).startsWith("xn--");
        } else {
            assertThat(host.value()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "https://privacy.example.com",
                "privacy.example.com/policy",
                "privacy.example.com:443",
                "privacy..example.com",
                "../example.com",
                "privacy example.com",
                "privacy_.example.com",
                "-a.example.com",
                "127.0.0.1",
                "[::1]",
                "user@example.com",
                "*.example.com"
            })
    void whatIsNoHostNameIsRefused(String written) {
        refused("error.host-form", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.localhost", "printer.local", "app.internal", "1.0.0.127.in-addr.arpa", "abc.onion"})
    void namesThatAreNotOnTheInternetAreRefused(String written) {
        refused("error.host-not-public", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy.раypal.example", "gооgle.example", "xn--ggle-55da.example"})
    void lookAlikesOfMixedScriptsAreRefused(String written) {
        refused("error.host-mixed", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"candor.example", "www.candor.example", "acme.candor.example"})
    void thePlatformsOwnNamesAreRefused(String written) {
        assertThatThrownBy(() -> DomainClaim.refusePlatform(HostName.parse(written), Set.of("candor.example")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.host-platform");
    }

    @Test
    void aNameThatOnlyEndsLikeThePlatformsIsTaken() {
        DomainClaim.refusePlatform(HostName.parse("notcandor.example"), Set.of("candor.example"));
    }

    @Test
    void aClaimIsPendingUntilItsRecordIsFound() {
        var claim = new DomainClaim(HostName.parse("privacy.example.com"), "abc");

        assertThat(claim.recordName()).isEqualTo("_candor-challenge.privacy.example.com");
        assertThat(claim.looked(List.of("v=spf1 -all", "candor-verification=other"), NOW))
                .isEqualTo(State.PENDING);
        assertThat(claim.looked(List.of("v=spf1 -all", "candor-verification=abc"), NOW))
                .isEqualTo(State.VERIFIED);
    }

    @Test
    void aClaimWhoseRecordIsGoneIsLostAndCanBeProvedAgain() {
        var claim = new DomainClaim(HostName.parse("privacy.example.com"), "abc");
        claim.looked(List.of("candor-verification=abc"), NOW);

        assertThat(claim.looked(List.of(), NOW)).isEqualTo(State.LOST);
        assertThat(claim.looked(List.of("candor-verification=abc"), NOW)).isEqualTo(State.VERIFIED);
    }

    private static void refused(String key, String written) {
        assertThatThrownBy(() -> HostName.parse(written))
                .as(written)
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }

    @Test
    void aRecordThatIsGoneForAWhileCostsNothingAndForAWeekTheName() {
        var claim = new DomainClaim(HostName.parse("privacy.acme.com"), "abc");
        List<String> there = List.of("candor-verification=abc");
        assertThat(claim.lookedAgain(there, NOW)).as("nobody has proved it").isEqualTo(State.PENDING);
        claim.looked(there, NOW);
        assertThat(claim.lookedAgain(List.of(), NOW)).isEqualTo(State.VERIFIED);
        assertThat(claim.missingSince()).isEqualTo(NOW);
        assertThat(claim.lookedAgain(there, NOW.plus(Duration.ofDays(6)))).isEqualTo(State.VERIFIED);
        assertThat(claim.missingSince()).as("it is back").isNull();
        claim.lookedAgain(List.of(), NOW);
        assertThat(claim.lookedAgain(List.of(), NOW.plus(DomainClaim.GRACE).minusSeconds(1)))
                .isEqualTo(State.VERIFIED);
        assertThat(claim.lookedAgain(List.of(), NOW.plus(DomainClaim.GRACE))).isEqualTo(State.LOST);
        assertThat(claim.missingSince()).isNull();
    }
}
