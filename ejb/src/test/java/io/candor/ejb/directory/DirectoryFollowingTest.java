package io.candor.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.MemberRole;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryFollowingTest {

    private static final String JO = "id-7";

    private final List<String> done = new ArrayList<>();
    private KeycloakStub keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = new KeycloakStub();
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void whoeverIsAMemberIsInTheOrganizationAndWhoeverIsNoneHasNoSession() {
        following(true, true).follow(JO);
        assertThat(keycloak.members).hasSize(1);
        following(false, false).follow(JO);
        assertThat(keycloak.members).isEmpty();
        assertThat(keycloak.asked()).last().isEqualTo("POST /users/id-7/logout");
        assertThat(done).containsExactly(JO, JO);
    }

    @Test
    void whoeverIsRemovedWhileKeycloakIsToldToTakeThemIsOutInTheEnd() {
        following(true, false, false).follow(JO);
        assertThat(keycloak.members).isEmpty();
        assertThat(keycloak.asked()).last().isEqualTo("POST /users/id-7/logout");
    }

    @Test
    void whoeverComesBackMeanwhileIsInInTheEnd() {
        following(false, true, true).follow(JO);
        assertThat(keycloak.members).hasSize(1);
    }

    /** With what was decided about the membership each time that it is asked for. */
    private DirectoryFollowing following(Boolean... decided) {
        var admin = new KeycloakAdmin(keycloak.address(), "candor-directory", "right", Clock.systemUTC());
        var tenant = new CurrentTenant();
        tenant.enter(new UUID(1, 1));
        return new DirectoryFollowing(
                new StaffDirectory(admin), new Notes(), new Decisions(List.of(decided)), new Acme(), tenant);
    }

    private final class Notes extends DirectoryNoting {

        @Override
        public void done(String subject) {
            done.add(subject);
        }
    }

    private static final class Decisions extends MembershipKeeping {

        private final Deque<Boolean> decided;

        private Decisions(List<Boolean> decided) {
            this.decided = new ArrayDeque<>(decided);
        }

        @Override
        public Optional<Entry> find(String subject) {
            return decided.removeFirst()
                    ? Optional.of(new Entry(subject, "Jo", null, MemberRole.EDITOR, null))
                    : Optional.empty();
        }
    }

    private static final class Acme extends TenantQueries {

        @Override
        public Centre centre(String language) {
            return new Centre(
                    "acme", "Acme", null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }
}
