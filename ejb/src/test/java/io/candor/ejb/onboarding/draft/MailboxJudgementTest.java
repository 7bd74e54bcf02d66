package io.candor.ejb.onboarding.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses under which nobody can be reached are told by their form. */
class MailboxJudgementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privacy@acme.shop",
                "data-protection@my-company.co.uk",
                "dpo@exampleworks.com",
                "norbert@acme.de"
            })
    void anOrdinaryAddressIsUsable(String address) {
        assertThat(MailboxJudgement.isUsable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privacy@example.com",
                "privacy@mail.example.org",
                "privacy@acme.example",
                "privacy@acme.test",
                "privacy@acme.invalid",
                "privacy@printer.local",
                "privacy@localhost",
                "privacy@yourdomain.com",
                "noreply@acme.shop",
                "No-Reply@acme.shop",
                "donotreply+privacy@acme.shop",
                "@acme.shop",
                "[EMAIL]"
            })
    void aDeadOneIsNot(String address) {
        assertThat(MailboxJudgement.isUsable(address)).isFalse();
    }
}
