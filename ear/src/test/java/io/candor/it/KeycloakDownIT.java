package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.candor.ejb.member.MemberInviting;
import io.candor.ejb.member.MemberJoining;
import io.candor.ejb.member.MemberListQueries;
import io.candor.ejb.onboarding.OnboardingBeginning;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.persistence.directory.DirectoryEntry.State;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.Slug;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak is down while a centre is set up: nothing is lost, nothing is half, and it goes on when Keycloak is back. */
@ExtendWith(ArquillianExtension.class)
class KeycloakDownIT {

    @Inject
    private OnboardingBeginning beginning;

    @Inject
    private OnboardingQueries onboardings;

    @Inject
    private MemberInviting inviting;

    @Inject
    private MemberJoining joining;

    @Inject
    private MemberListQueries members;

    @Inject
    private TenantQueries tenants;

    @Inject
    private CandorConfiguration configuration;

    @Inject
    private TaskEngine tasks;

    @Inject
    private ApplicationClock clock;

    @Inject
    private InTenant inTenant;

    @Inject
    private Caller caller;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> organizations = new CopyOnWriteArrayList<>();

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void aCentreIsSetUpWithoutKeycloakWhichFollowsOnceItIsBack() throws IOException {
        String slug = Packs.freshSlug();
        String owner = UUID.randomUUID().toString();
        caller.outside(owner, () -> {
            beginning.begin(
                    new Slug(slug),
                    new Organisation(
                            "Acme", null, List.of(), "DE", null, List.of("EU_GDPR"), "Europe/Berlin", List.of("en")));
            return null;
        });
        UUID tenant = tenants.findPreparing(slug).orElseThrow();
        tasks.runDue();
        assertThat(state(owner, tenant)).isEqualTo(State.DUE);
        UUID invitation = caller.call(
                owner, tenant, () -> inviting.invite(new EmailAddress("jo@company.example"), MemberRole.EDITOR, "en"));
        assertThat(caller.call(owner, tenant, members::invitations))
                .extracting(MemberListQueries.InvitationRow::id)
                .containsExactly(invitation);
        assertThat(caller.call(owner, tenant, onboardings::draft).organisation().name())
                .isEqualTo("Acme");
        assertThatThrownBy(() -> inTenant.call(tenant, () -> joining.hasAccount("jo@company.example")))
                .hasMessage("error.directory-unavailable");
        HttpServer keycloak = keycloak();
        try {
            clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
            tasks.runDue();
            assertThat(state(owner, tenant))
                    .as("what Keycloak has yet to learn")
                    .isNull();
            // Tasks of other tests may be due as well.
            assertThat(organizations)
                    .filteredOn(organization -> organization.contains(tenant.toString()))
                    .singleElement()
                    .satisfies(organization -> {
                        assertThat(organization).contains(slug);
                        assertThat(asked).contains("POST /organizations/" + id(organization) + "/members");
                    });
        } finally {
            keycloak.stop(0);
        }
    }

    private State state(String owner, UUID tenant) {
        return caller.call(owner, tenant, members::members).get(0).directory();
    }

    private static String id(String organization) {
        return organization.substring(organization.indexOf("o-"), organization.indexOf("\","));
    }

    /** As much of Keycloak as is asked, at the address where the application looks for it. */
    private HttpServer keycloak() throws IOException {
        URI address = configuration.address("CANDOR_KEYCLOAK_URL", "http://localhost:8180");
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", address.getPort()), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath().replace("/admin/realms/staff", "");
        asked.add(exchange.getRequestMethod() + " " + path);
        boolean isNew = exchange.getRequestMethod().equals("POST");
        String answer = "";
        if (path.endsWith("/token")) {
            answer = "{\"access_token\":\"t\",\"expires_in\":300}";
        } else if (path.equals("/organizations") && isNew) {
            organizations.add(body.replaceFirst("\\{", "{\"id\":\"o-" + UUID.randomUUID() + "\","));
        } else if (path.equals("/organizations")) {
            answer = organizations.toString();
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.isEmpty() ? 201 : 200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
