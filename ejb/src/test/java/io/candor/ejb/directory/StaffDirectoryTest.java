package io.candor.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.RefusedException;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffDirectoryTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private static final EmailAddress JO = new EmailAddress("jo@company.example");

    private KeycloakStub keycloak;
    private StaffDirectory directory;

    @BeforeEach
    void start() throws IOException {
        keycloak = new KeycloakStub();
        directory = new StaffDirectory(
                new KeycloakAdmin(keycloak.address(), "candor-directory", "right", Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void everyStepCanBeRepeatedAndComesToTheSame() {
        for (int i = 0; i < 3; i++) {
            String organization = directory.organization(ACME, "acme", "Acme & Sons");
            directory.join(organization, "id-7");
        }
        assertThat(keycloak.organizations).containsOnlyKeys("acme");
        assertThat(keycloak.members).containsExactly("/organizations/o-acme/members/id-7");
        for (int i = 0; i < 3; i++) {
            directory.leave("o-acme", "id-7");
            directory.endSessions("id-7");
        }
        assertThat(keycloak.members).isEmpty();
    }

    @Test
    void anOrganizationIsFoundAgainUnderAnotherSlugAndIsNobodyElses() {
        assertThat(directory.organization(ACME, "acme", "Acme")).isEqualTo("o-acme");
        assertThat(directory.organization(ACME, "renamed", "Acme")).isEqualTo("o-acme");
        assertThat(directory.organization(OTHER, "acme", "Another")).startsWith("o-acme-");
        keycloak.organizations.put("imported", "");
        assertThat(directory.organization(OTHER, "imported", "Another")).startsWith("o-acme-");
        assertThat(directory.organization(UUID.randomUUID(), "imported", "Third"))
                .isEqualTo("o-imported");
    }

    @Test
    void anAccountIsMadeOnceAndItsPasswordIsNeverReplaced() {
        assertThat(directory.hasPassword(JO)).isFalse();
        directory.makeAccount(JO, new NewAccount("Jo", "correct horse battery"));
        assertThat(directory.hasPassword(JO)).isTrue();
        assertThatThrownBy(() -> directory.makeAccount(JO, new NewAccount("Jo", "somebody else's word")))
                .hasMessage("error.account-exists");
        assertThat(keycloak.accounts).containsOnlyKeys("jo@company.example");
        assertThat(keycloak.passwords.get("id-0"))
                .contains("correct horse battery")
                .contains("\"temporary\":false");
    }

    @Test
    void anAccountWithoutAPasswordGetsOne() {
        keycloak.accounts.put(JO.value(), "id-9");
        directory.makeAccount(JO, new NewAccount("Jo", "correct horse battery"));
        assertThat(keycloak.passwords).containsOnlyKeys("id-9");
    }

    @Test
    void aPasswordThatTheRealmRefusesIsRefused() {
        assertThatThrownBy(() -> directory.makeAccount(JO, new NewAccount("Jo", "password1234")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.password");
        directory.makeAccount(JO, new NewAccount("Jo", "correct horse battery"));
        assertThat(keycloak.accounts).hasSize(1);
    }

    @Test
    void oneTokenIsEnoughForManyCalls() {
        directory.hasPassword(JO);
        directory.hasPassword(JO);
        assertThat(keycloak.asked()).filteredOn(call -> call.endsWith("/token")).hasSize(1);
    }

    @Test
    void aKeycloakThatIsAwayIsToldAsThatAndWorksLater() throws IOException {
        keycloak.status = 503;
        assertThatThrownBy(() -> directory.makeAccount(JO, new NewAccount("Jo", "correct horse battery")))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessage("error.directory-unavailable");
        keycloak.status = 403;
        assertThatThrownBy(() -> directory.organization(ACME, "acme", "Acme"))
                .isInstanceOf(DirectoryUnavailableException.class);
        keycloak.status = 0;
        directory.makeAccount(JO, new NewAccount("Jo", "correct horse battery"));
        assertThat(directory.organization(ACME, "acme", "Acme")).isEqualTo("o-acme");
        keycloak.close();
        assertThatThrownBy(() -> directory.organization(ACME, "acme", "Acme"))
                .isInstanceOf(DirectoryUnavailableException.class);
        keycloak = new KeycloakStub();
    }
}
