package io.candor.it;

import static io.candor.it.ConsentCalls.JSON;
import static io.candor.it.ConsentCalls.ORIGIN;
import static io.candor.it.ConsentCalls.json;
import static io.candor.it.ConsentCalls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.ConsentErasure;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.tenant.MemberRole;
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

/** Every consent endpoint of one tenant, asked with ids, receipts, keys, notices and members of another. */
@ExtendWith(ArquillianExtension.class)
class ConsentIsolationIT {

    private static final String OTHERS_ORIGIN = "https://www.other.example";

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ConsentLedgerQueries ledger;

    @Inject
    private ConsentErasure erasure;

    @Inject
    private CheckpointPublishing checkpoints;

    private UUID one;
    private UUID other;
    private ConsentCalls atOne;
    private ConsentCalls atOther;

    @BeforeEach
    void twoTenants() {
        String slug = tenant("orchestrate", ORIGIN);
        String others = tenant("orchestrohub", OTHERS_ORIGIN);
        one = tenants.findBySlug(slug).orElseThrow().id();
        other = tenants.findBySlug(others).orElseThrow().id();
        atOne = new ConsentCalls(slug);
        atOther = new ConsentCalls(others);
    }

    @Test
    void aReceiptOfAnotherTenantIsRefusedLikeRubbish() {
        String receipt =
                json(atOne.hand(choiceAtOne().toString())).path("receipt").asText();
        seal(one);
        JsonNode own = json(verify(atOne, receipt));
        assertThat(own.path("verdict").asText()).isEqualTo("valid");
        assertThat(own.path("record").path("tenant").asText()).isEqualTo(one.toString());
        HttpResponse<String> foreign = verify(atOther, receipt);
        refused(foreign, 422, "invalid-input", null);
        assertThat(foreign.body()).isEqualTo(verify(atOther, "rubbish").body());
        assertThat(foreign.body()).isEqualTo(verify(atOther, forged(receipt)).body());
    }

    @Test
    void aForgedReceiptIsRefusedAtHome() {
        String receipt =
                json(atOne.hand(choiceAtOne().toString())).path("receipt").asText();
        refused(verify(atOne, forged(receipt)), 422, "invalid-input", null);
        refused(verify(atOne, receipt.substring(0, receipt.lastIndexOf('.') + 1)), 422, "invalid-input", null);
        refused(verify(atOne, ""), 422, "invalid-input", null);
    }

    @Test
    void keysAreOfOneTenantAlone() {
        atOne.hand(choiceAtOne().toString());
        atOther.send("POST", "/consents", choiceAtOther().toString(), fromOther());
        List<String> ones = json(atOne.get("/consents/keys")).findValuesAsText("kid");
        List<String> others = json(atOther.get("/consents/keys")).findValuesAsText("kid");
        assertThat(ones).isNotEmpty().doesNotContainAnyElementsOf(others);
        assertThat(others).isNotEmpty();
        assertThat(json(atOne.get("/consents/keys")).findValue("d"))
                .as("private part")
                .isNull();
    }

    @Test
    void checkpointsAndProofsAreOfOneLogAlone() {
        for (int i = 0; i < 3; i++) {
            assertThat(atOne.hand(choiceAtOne().toString()).statusCode()).isEqualTo(201);
        }
        seal(one);
        assertThat(atOne.get("/consents/checkpoint").statusCode()).isEqualTo(200);
        assertThat(json(atOne.get("/consents/checkpoints")).path("checkpoints")).isNotEmpty();
        assertThat(atOne.get("/consents/consistency?from=1&to=3").statusCode()).isEqualTo(200);
        refused(atOther.get("/consents/checkpoint"), 404, "not-found", null);
        assertThat(json(atOther.get("/consents/checkpoints")).path("checkpoints"))
                .isEmpty();
        refused(atOther.get("/consents/consistency?from=1&to=3"), 422, "invalid-input", null);
    }

    @Test
    void noticesAreOfOneTenantAlone() {
        JsonNode ones = json(atOne.get("/consent-notices/1?lang=en"));
        JsonNode others = json(atOther.get("/consent-notices/1?lang=en"));
        assertThat(ones.findValuesAsText("key")).contains("error-monitoring").doesNotContain("marketing");
        assertThat(others.findValuesAsText("key")).contains("marketing").doesNotContain("error-monitoring");
        refused(atOther.get("/consent-notices/2?lang=en"), 404, "not-found", null);
    }

    @Test
    void aCategoryOfAnotherTenantIsUnknown() {
        ObjectNode body = choiceAtOne();
        body.withObject("/choices").put("marketing", true);
        refused(atOne.hand(body.toString()), 422, "invalid-input", "choices");
        refused(atOne.hand(choiceAtOther().toString()), 422, "invalid-input", "choices");
    }

    @Test
    void aWebsiteOfAnotherTenantIsAStranger() {
        refused(atOne.send("POST", "/consents", choiceAtOne().toString(), fromOther()), 403, "not-allowed-here", null);
        refused(atOther.hand(choiceAtOther().toString()), 403, "not-allowed-here", null);
    }

    @Test
    void oneKeyAndOnePersonAtTwoTenantsAreStrangers() {
        ObjectNode atOnes = choiceAtOne();
        ObjectNode atOthers = choiceAtOther();
        atOthers.put("key", atOnes.get("key").asText());
        atOthers.put("subject", atOnes.get("subject").asText());
        HttpResponse<String> first = atOne.hand(atOnes.toString());
        HttpResponse<String> second = atOther.send("POST", "/consents", atOthers.toString(), fromOther());
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(json(first).path("id")).isNotEqualTo(json(second).path("id"));
        seal(one);
        seal(other);
        assertThat(subjectOf(atOne, first)).isNotEqualTo(subjectOf(atOther, second));
    }

    @Test
    void membersSeeAndChangeTheirOwnLedgerAlone() {
        ObjectNode body = choiceAtOne();
        UUID id = UUID.fromString(json(atOne.hand(body.toString())).path("id").asText());
        String subject = body.get("subject").asText();
        String owner = caller.enrol(one, MemberRole.OWNER);
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThat(caller.call(owner, one, () -> ledger.find(id))).isPresent();
        assertThat(caller.call(stranger, other, () -> ledger.find(id))).isEmpty();
        assertThat(caller.call(stranger, other, () -> ledger.ofSubject(subject)))
                .isEmpty();
        assertThat(caller.call(stranger, other, () -> ledger.size())).isZero();
        assertThat(caller.call(stranger, other, () -> ledger.page(0, 10, 10))).isEmpty();
        assertThat(caller.call(stranger, other, () -> ledger.latest(10))).isEmpty();
        assertThatThrownBy(() -> caller.call(stranger, one, () -> ledger.find(id)))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> caller.call(stranger, one, () -> ledger.size()))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> caller.run(stranger, one, () -> erasure.erase(subject)))
                .isInstanceOf(Exception.class);
        caller.run(stranger, other, () -> erasure.erase(subject));
        assertThat(caller.call(owner, one, () -> ledger.ofSubject(subject))).hasSize(1);
    }

    private String tenant(String bundled, String origin) {
        String slug = Packs.freshSlug();
        Path pack = Packs.copy(bundled, slug);
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^consent:$", "consent:\n  origins: [" + origin + "]");
        operator.importPack(pack);
        return slug;
    }

    private void seal(UUID tenant) {
        inTenant.call(tenant, () -> checkpoints.seal());
    }

    private static ObjectNode choiceAtOne() {
        return ConsentCalls.choice(List.of("analytics", "error-monitoring"));
    }

    private static ObjectNode choiceAtOther() {
        return ConsentCalls.choice(List.of("analytics", "preference", "marketing"));
    }

    private static Map<String, String> fromOther() {
        return Map.of("Origin", OTHERS_ORIGIN, "Content-Type", JSON);
    }

    private static HttpResponse<String> verify(ConsentCalls calls, String receipt) {
        return calls.send(
                "POST", "/consents/verifications", "{\"receipt\":\"" + receipt + "\"}", Map.of("Content-Type", JSON));
    }

    private static String subjectOf(ConsentCalls calls, HttpResponse<String> answer) {
        JsonNode verified = json(verify(calls, json(answer).path("receipt").asText()));
        assertThat(verified.path("record").path("subject").asText()).hasSize(43);
        return verified.path("record").path("subject").asText();
    }

    /** With another signature. */
    private static String forged(String receipt) {
        int at = receipt.lastIndexOf('.') + 5;
        char other = receipt.charAt(at) == 'A' ? 'B' : 'A';
        return receipt.substring(0, at) + other + receipt.substring(at + 1);
    }
}
