package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Public pages kept as bytes: answered without the application, and never for longer than they are true. */
@ExtendWith(ArquillianExtension.class)
class KeptPagesIT {

    private static final int PORT = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Without the upgrade to HTTP/2 that the client would otherwise ask for. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    @Inject
    private TenantQueries tenants;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private Approvals approvals;

    @Inject
    private ApplicationClock clock;

    private String slug;
    private UUID tenant;

    @BeforeEach
    void aTenantOfItsOwn() {
        slug = Packs.freshSlug();
        operator.importPack(Packs.copy("orchestrohub", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
    }

    @Test
    void aPageIsMadeOnceAndThenAnsweredWithoutTheApplication() throws Exception {
        HttpResponse<String> made = get("/policy");
        HttpResponse<String> kept = get("/policy");
        assertThat(isMade(made)).isTrue();
        assertThat(isMade(kept)).isFalse();
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(kept.headers().firstValue("ETag")).isEqualTo(made.headers().firstValue("ETag"));
        assertThat(kept.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(made.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void aSuspendedCentreClosesAtOnceAndOpensAgain() throws Exception {
        get("/policy");
        operator.suspend(tenant);
        assertThat(soon("/policy", answer -> answer.statusCode() == 503)).isTrue();
        assertThat(get("/policy").body()).contains("closed at the moment", "The reason given is");
        operator.resume(tenant);
        assertThat(soon("/policy", answer -> answer.statusCode() == 200)).isTrue();
    }

    @Test
    void aNewVersionShowsOnPagesThatWereKept() throws Exception {
        get("/policy/versions");
        String officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        int number = caller.call(officer, tenant, this::draft);
        approvals.approve(tenant, number);
        caller.run(
                officer,
                tenant,
                () -> publishing.schedule(number, clock.instant().plus(Duration.ofDays(60))));
        assertThat(soon("/policy/versions", answer -> answer.body().contains("kept no longer")))
                .isTrue();
    }

    @Test
    void tenantsNeverShareAPage() throws Exception {
        String other = Packs.freshSlug();
        operator.importPack(Packs.copy("orchestrohub", other));
        get("/policy");
        assertThat(get("/policy").body()).contains("/c/" + slug + "/").doesNotContain("/c/" + other + "/");
    }

    private int draft() {
        return publishing.draft(
                "kept no longer",
                true,
                LocalizedText.of("en", "Kept no longer."),
                Map.of("en", PolicyMarkdown.of("# Policy\n\nNew words.")),
                List.of());
    }

    private boolean soon(String path, Predicate<HttpResponse<String>> expected) throws Exception {
        Instant end = Instant.now().plus(SOON);
        while (Instant.now().isBefore(end)) {
            if (expected.test(get(path))) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static boolean isMade(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").isPresent();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/c/" + slug + path))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
