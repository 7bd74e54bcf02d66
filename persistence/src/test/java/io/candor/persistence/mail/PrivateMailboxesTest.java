package io.candor.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivateMailboxesTest {

    @Test
    void mailServicesForEverybodyAreKnownAndCompaniesAreNot() {
        assertThat(PrivateMailboxes.include(new EmailAddress("jo@GMail.com"))).isTrue();
        assertThat(PrivateMailboxes.include(new EmailAddress("jo@mail.yahoo.co.uk")))
                .isTrue();
        assertThat(PrivateMailboxes.include(new EmailAddress("jo@web.de"))).isTrue();
        assertThat(PrivateMailboxes.include(new EmailAddress("jo@notgmail.com")))
                .isFalse();
        assertThat(PrivateMailboxes.include(new EmailAddress("jo@company.example")))
                .isFalse();
    }
}
