package io.candor.it;

import static io.candor.it.ConsentCalls.JSON;
import static io.candor.it.ConsentCalls.ORIGIN;
import static io.candor.it.ConsentCalls.header;
import static io.candor.it.ConsentCalls.json;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consents over HTTP: stored once, and whatever is wrong with one is told without storing or leaking anything. */
@ExtendWith(ArquillianExtension.class)
class ConsentIntakeIT {

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
    void aChoiceIsStoredAndTheWebsiteMayReadTheAnswer() {
        HttpResponse<String> answer = calls.hand(choice().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).fieldNames()).toIterable().containsExactly("id", "position", "expiresAt", "receipt");
        assertThat(json(answer).get("position").asLong()).isZero();
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(header(answer, "Vary")).contains("Origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theSameKeyAgainGivesTheVerySameAnswer() {
        String body = choice().toString();
        HttpResponse<String> first = calls.hand(body);
        HttpResponse<String> again = calls.hand(body);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void manyAtOnceWithOneKeyAreOneRecord() {
        String body = choice().toString();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> calls.hand(body)))
                .toList();
        Set<String> bodies =
                answers.stream().map(answer -> answer.join().body()).collect(Collectors.toSet());
        assertThat(bodies).hasSize(1).first().asString().contains("receipt");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherChoiceIsRefused() {
        ObjectNode body = choice();
        calls.hand(body.toString());
        body.withObject("/choices").put("analytics", false);
        refused(calls.hand(body.toString()), 409, "conflict", null);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithABodyIsTold() {
        wrong(body -> body.withObject("/choices").put("advertising", true), 422, "choices");
        wrong(body -> body.withObject("/choices").put("marketing", true), 422, "choices");
        wrong(body -> body.withObject("/choices").put("essential", true), 422, "choices");
        wrong(body -> body.withObject("/choices").remove("analytics"), 422, "choices");
        wrong(body -> body.withObject("/choices").put("analytics", "yes"), 422, "choices.analytics");
        wrong(body -> body.put("choices", true), 422, "choices");
        wrong(body -> body.remove("key"), 422, "key");
        wrong(body -> body.put("key", "short"), 422, "key");
        wrong(body -> body.put("key", "x".repeat(65)), 422, "key");
        wrong(body -> body.put("key", "../../../../../../etc/passwd"), 422, "key");
        wrong(body -> body.put("key", 7), 422, "key");
        wrong(body -> body.put("subject", "person@mail.example"), 422, "subject");
        wrong(body -> body.remove("subject"), 422, "subject");
        wrong(body -> body.put("notice", 2), 422, "notice");
        wrong(body -> body.put("notice", 0), 422, "notice");
        wrong(body -> body.put("notice", -1), 422, "notice");
        wrong(body -> body.put("notice", "1"), 422, "notice");
        wrong(body -> body.put("notice", 1.5), 422, "notice");
        wrong(body -> body.put("language", "xx"), 422, "notice");
        wrong(body -> body.put("language", "' or 1=1"), 422, "notice");
        wrong(body -> body.put("method", "mail"), 422, "method");
        wrong(
                body -> body.put(
                        "givenAt", Instant.now().plus(Duration.ofMinutes(6)).toString()),
                422,
                "givenAt");
        wrong(
                body -> body.put(
                        "givenAt", Instant.now().minus(Duration.ofDays(91)).toString()),
                422,
                "givenAt");
        wrong(body -> body.put("givenAt", "+999999999-12-31T23:59:59Z"), 422, "givenAt");
        wrong(body -> body.put("givenAt", "yesterday"), 422, "givenAt");
        wrong(body -> body.put("givenAt", 1_795_320_000), 422, "givenAt");
        wrong(body -> body.put("region", "Great Britain"), 422, "region");
        wrong(body -> body.put("id", UUID.randomUUID().toString()), 422, "id");
        wrong(body -> body.put("tenant", "orchestrohub"), 422, "tenant");
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsNoSubmissionAtAllIsTold() {
        String good = choice().toString();
        refused(calls.hand(""), 400, "bad-request", null);
        refused(calls.hand("{"), 400, "bad-request", null);
        refused(calls.hand("[" + good + "]"), 400, "bad-request", null);
        refused(calls.hand(good + good), 400, "bad-request", null);
        refused(calls.hand(good.replace("{\"key\"", "{\"key\":\"x\",\"key\"")), 422, "invalid-input", "key");
        refused(
                calls.hand(good.replace("\"analytics\"", "\"analytics\":true,\"analytics\"")),
                422,
                "invalid-input",
                "choices.analytics");
        refused(calls.hand(good + " ".repeat(5000)), 413, "too-large", null);
        refused(calls.hand("{\"key\":\"" + "x".repeat(100_000) + "\"}"), 413, "too-large", null);
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16")) {
            refused(send(good, Map.of("Origin", ORIGIN, "Content-Type", type)), 415, "media-type", null);
        }
        refused(send(good, Map.of("Origin", ORIGIN)), 415, "media-type", null);
        refused(
                send(good, Map.of("Origin", ORIGIN, "Content-Type", JSON, "Content-Encoding", "gzip")),
                415,
                "media-type",
                null);
        assertThat(stored()).isZero();
    }

    @Test
    void aClosedCentreTakesNothing() {
        operator.suspend(tenant);
        Instant end = Instant.now().plusSeconds(5);
        HttpResponse<String> answer = calls.hand(choice().toString());
        while (answer.statusCode() == 201 && Instant.now().isBefore(end)) {
            answer = calls.hand(choice().toString());
        }
        refused(answer, 423, "suspended", null);
    }

    @Test
    void anUnknownTenantIsNotNamed() {
        String unknown = Packs.freshSlug();
        HttpResponse<String> answer = new ConsentCalls(unknown).hand(choice().toString());
        refused(answer, 404, "not-found", null);
        assertThat(answer.body()).doesNotContain(unknown);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theInterfaceIsDescribed() {
        String described = calls.described();
        for (String path : List.of(
                "/consents:",
                "/consents/verifications:",
                "/consents/keys:",
                "/consents/checkpoint:",
                "/consents/checkpoints:",
                "/consents/consistency:",
                "/consent-notices/{number}:")) {
            assertThat(described).contains("/api/v1/tenants/{slug}" + path);
        }
        assertThat(described).contains("recordConsent", "\"429\"", "\"503\"");
    }

    private void wrong(Consumer<ObjectNode> change, int status, String field) {
        ObjectNode body = choice();
        change.accept(body);
        refused(calls.hand(body.toString()), status, "invalid-input", field);
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
