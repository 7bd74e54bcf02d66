package io.candor.persistence.tenant.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.domain.HostName;
import io.candor.persistence.tenant.sender.MailSender.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final SenderFindings KEY = new SenderFindings(true, false, true, "reject");
    private static final SenderFindings NEXT = new SenderFindings(true, true, true, "reject");
    private static final SenderFindings NOTHING = new SenderFindings(false, false, false, null);

    private final MailSender sender = new MailSender(choice("acme.example"), 1);

    @Test
    void onlyAFoundKeyIsUsed() {
        assertThat(sender.isInUse()).isFalse();
        sender.looked(NOTHING, NOW);
        assertThat(sender.state()).isEqualTo(State.PENDING);
        sender.looked(KEY, NOW);
        assertThat(sender.isInUse()).isTrue();
        assertThat(sender.address()).isEqualTo("privacy@acme.example");
        assertThat(sender.dmarc()).isEqualTo("reject");
    }

    @Test
    void aMissingKeyIsNotUsedAtOnceAndLostAfterAWeek() {
        sender.looked(KEY, NOW);
        sender.looked(NOTHING, NOW.plus(Duration.ofDays(1)));
        assertThat(sender.isInUse()).isFalse();
        sender.looked(NOTHING, NOW.plus(Duration.ofDays(7)));
        assertThat(sender.state()).isEqualTo(State.VERIFIED);
        sender.looked(KEY, NOW.plus(Duration.ofDays(7)));
        assertThat(sender.isInUse()).isTrue();
        sender.looked(NOTHING, NOW.plus(Duration.ofDays(8)));
        sender.looked(NOTHING, NOW.plus(Duration.ofDays(15)));
        assertThat(sender.state()).isEqualTo(State.LOST);
        assertThat(sender.missingSince()).isNull();
    }

    @Test
    void anotherDomainIsProvedAnewAndAnotherNameIsNot() {
        sender.looked(KEY, NOW);
        sender.change(new SenderChoice("Acme", "news", HostName.parse("acme.example"), null));
        assertThat(sender.isInUse()).isTrue();
        sender.change(choice("other.example"));
        assertThat(sender.state()).isEqualTo(State.PENDING);
        assertThat(sender.isReturning()).isFalse();
    }

    @Test
    void theNextKeySignsWhenItIsFound() {
        sender.looked(KEY, NOW);
        sender.renew(2);
        assertThatThrownBy(() -> sender.renew(3)).isInstanceOf(RefusedException.class);
        sender.looked(KEY, NOW);
        assertThat(sender.generation()).isEqualTo(1);
        assertThat(sender.nextGeneration()).hasValue(2);
        sender.looked(NEXT, NOW);
        assertThat(sender.generation()).isEqualTo(2);
        assertThat(sender.nextGeneration()).isEmpty();
    }

    @Test
    void aKeyThatWasNeverFoundIsReplacedAtOnce() {
        sender.renew(2);
        assertThat(sender.generation()).isEqualTo(2);
        assertThat(sender.nextGeneration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Acme', postmaster, acme.example, '', error.sender-local",
        "'Acme', ABUSE, acme.example, '', error.sender-local",
        "'Acme', 'a b', acme.example, '', error.sender-local",
        "'Acme', '', acme.example, '', error.sender-local",
        "'Acme', privacy, gmail.com, '', error.sender-private",
        "'Acme', privacy, mail.yahoo.co.uk, '', error.sender-private",
        "'support@bank.example', privacy, acme.example, '', error.sender-name",
        "'Acme <x>', privacy, acme.example, '', error.sender-name",
        "'Acme', privacy, acme.example, nobody, error.sender-reply",
        "'Acme', privacy, \u0430\u0441\u0435.example, '', error.sender-lookalike",
        "'Acme', privacy, \u0430cme.example, '', error.host-mixed",
        "'Acme', privacy, acme, '', error.host-form",
        "'Acme', privacy, acme.local, '', error.host-not-public"
    })
    void whatCannotBeASenderIsRefused(String name, String local, String domain, String reply, String key) {
        assertThatThrownBy(() -> new SenderChoice(name, local, HostName.parse(domain), reply))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(key);
    }

    @Test
    void aForeignDomainIsOneAndEmptyFieldsAreNone() {
        var choice = new SenderChoice(" ", " Privacy ", HostName.parse("b\u00fccher.example"), "");
        assertThat(choice.name()).isNull();
        assertThat(choice.localPart()).isEqualTo("privacy");
        assertThat(choice.replyTo()).isNull();
    }

    private static SenderChoice choice(String domain) {
        return new SenderChoice(null, "privacy", HostName.parse(domain), null);
    }
}
