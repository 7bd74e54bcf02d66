package io.candor.it;

import static io.candor.it.ConsentCalls.JSON;
import static io.candor.it.ConsentCalls.ORIGIN;
import static io.candor.it.ConsentCalls.header;
import static io.candor.it.ConsentCalls.refused;
import static io.candor.it.inside.Storage.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Operator;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From where consents may be handed in, and how often. */
@ExtendWith(ArquillianExtension.class)
class ConsentOriginsIT {

    private static final List<String> CATEGORIES = List.of("analytics", "error-monitoring");

    @Inject
    private Operator operator;

    @Inject
    private TenantQueries tenants;

    @Inject
    private Storage storage;

    private String slug;
    private UUID tenant;
    private ConsentCalls calls;

    @BeforeEach
    void aTenantWithAWebsite() {
        slug = Packs.freshSlug();
        Path pack = Packs.copy("orchestrate", slug);
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^consent:$", "consent:\n  origins: [" + ORIGIN + "]");
        operator.importPack(pack);
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        calls = new ConsentCalls(slug);
    }

    @Test
    void otherWebsitesAreRefusedAndCannotReadTheAnswer() {
        for (String origin : List.of(
                "null",
                "https://acme.example",
                "https://evil.example",
                "https://evil-www.acme.example",
                "https://www.acme.example.evil.example",
                "https://wwwXacme.example",
                "https://www.acme.example:8443",
                "http://www.acme.example",
                "HTTPS://WWW.ACME.EXAMPLE",
                "https://www.acme.example/",
                "https://www.acme.example, https://evil.example",
                "https://www.acme.example@evil.example",
                "http://localhost:1",
                "https://operno.example")) {
            HttpResponse<String> answer = send(choice().toString(), Map.of("Origin", origin, "Content-Type", JSON));
            refused(answer, 403, "not-allowed-here", null);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(origin)
                    .isEmpty();
            HttpResponse<String> asked = preflight(origin);
            assertThat(asked.statusCode()).as(origin).isEqualTo(403);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(origin)
                    .isEmpty();
            assertThat(asked.headers().firstValue("Access-Control-Allow-Methods"))
                    .as(origin)
                    .isEmpty();
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aRegisteredWebsiteAndTheCentreItselfMayAsk() {
        for (String origin : List.of(ORIGIN, ConsentCalls.platform())) {
            HttpResponse<String> asked = preflight(origin);
            assertThat(asked.statusCode()).isEqualTo(204);
            assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(header(asked, "Access-Control-Allow-Methods")).isEqualTo("POST");
            assertThat(header(asked, "Access-Control-Allow-Headers")).isEqualToIgnoringCase("content-type");
            assertThat(header(asked, "Vary")).contains("Origin");
        }
    }

    @Test
    void aProgramHandsInByTheMethodApiAlone() {
        ObjectNode body = choice();
        refused(send(body.toString(), Map.of("Content-Type", JSON)), 403, "not-allowed-here", "method");
        assertThat(stored()).isZero();
        body.put("method", "api");
        assertThat(send(body.toString(), Map.of("Content-Type", JSON)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nothingElseCanBeDoneThere() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = calls.send(method, "/consents", null, Map.of("Origin", ORIGIN));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("POST, OPTIONS");
        }
    }

    @Test
    void tooManyFromOneAddressAreToldWhenToComeBack() {
        int taken = 0;
        HttpResponse<String> answer = calls.hand("{}");
        while (answer.statusCode() == 422 && taken < 3000) {
            taken++;
            answer = calls.hand("{}");
        }
        refused(answer, 429, "too-many", null);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
        assertThat(taken)
                .as("the figure of docs/security.md, and what comes back meanwhile")
                .isGreaterThanOrEqualTo(600);
    }

    private HttpResponse<String> preflight(String origin) {
        return calls.send(
                "OPTIONS",
                "/consents",
                null,
                Map.of(
                        "Origin", origin,
                        "Access-Control-Request-Method", "POST",
                        "Access-Control-Request-Headers", "content-type"));
    }

    private HttpResponse<String> send(String body, Map<String, String> headers) {
        return calls.send("POST", "/consents", body, headers);
    }

    private static ObjectNode choice() {
        return ConsentCalls.choice(CATEGORIES);
    }

    private long stored() {
        return storage.sql(connection -> {
            try (var query = connection.prepareStatement("select count(*) from consent_record where tenant_id = ?")) {
                query.setBytes(1, bytes(tenant));
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }
}
