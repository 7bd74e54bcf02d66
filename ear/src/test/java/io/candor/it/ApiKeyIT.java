package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.candor.ejb.apikey.ApiKeyIssuing;
import io.candor.ejb.apikey.ApiKeyQueries;
import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.apikey.ApiKey;
import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that act by an API key: what opens to them, and everything that does not. */
@ExtendWith(ArquillianExtension.class)
class ApiKeyIT {

    private static final Set<ApiScope> ALL = Set.of(ApiScope.values());

    @Inject
    private ConsentPeople people;

    @Inject
    private Caller caller;

    @Inject
    private ApiKeyIssuing issuing;

    @Inject
    private ApiKeyQueries keys;

    @Inject
    private AuditQueries log;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Storage storage;

    private TenantRef tenant;
    private String owner;

    @BeforeEach
    void newTenant() {
        tenant = people.tenant("workflowops");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aKeySaysWhatItIs() {
        String key = issue(ALL, null);
        assertThat(key).matches("candor_[a-z0-9]{12}_[A-Za-z0-9_-]{43}");
        JsonNode said = ConsentCalls.json(get(tenant, "/api-key", key));
        assertThat(said.path("name").asText()).isEqualTo("reader");
        assertThat(said.path("scopes").toString()).isEqualTo("[\"audit:read\",\"consents:read\",\"recipients:write\"]");
    }

    @Test
    void theKeyItselfIsNowhereInTheDatabase() {
        String key = issue(ALL, null);
        String secret = key.substring(key.lastIndexOf('_') + 1);
        String rows = storage.sql(connection -> {
            var text = new StringBuilder();
            for (String table : new String[] {"api_key", "audit_entry"}) {
                try (var statement = connection.createStatement();
                        var result = statement.executeQuery("select * from " + table)) {
                    while (result.next()) {
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            text.append(result.getString(i)).append('\n');
                        }
                    }
                }
            }
            return text.toString();
        });
        assertThat(rows).contains(key.split("_")[1]).doesNotContain(secret, key);
    }

    @Test
    void theLedgerAndTheLogAreReadPageByPage() {
        people.newChoice(tenant, true);
        people.newChoice(tenant, false);
        people.newChoice(tenant, true);
        String key = issue(ALL, null);
        JsonNode first = ConsentCalls.json(get(tenant, "/consents/records?limit=2", key));
        assertThat(first.path("size").asInt()).isEqualTo(3);
        assertThat(first.path("records")).hasSize(2);
        JsonNode rest = ConsentCalls.json(get(
                tenant, "/consents/records?limit=2&from=" + first.path("next").asInt(), key));
        assertThat(rest.path("records").get(0).path("position").asInt()).isEqualTo(2);
        assertThat(rest.path("records").get(0).path("recordHash").asText()).matches("[0-9a-f]{64}");
        assertThat(rest.has("next")).isFalse();
        JsonNode entries = ConsentCalls.json(get(tenant, "/audit?limit=1", key));
        assertThat(entries.path("entries").get(0).path("action").asText()).isEqualTo("pack.created");
        JsonNode after = ConsentCalls.json(get(
                tenant,
                "/audit?action=apikey.created&after=" + entries.path("next").asText(),
                key));
        assertThat(after.path("entries")).hasSize(1);
    }

    @Test
    void withoutAKeyOrWithAnythingElseNothingOpens() {
        String key = issue(ALL, null);
        for (String path : new String[] {"/audit", "/consents/records", "/api-key"}) {
            for (String sent :
                    new String[] {null, "", "candor", key.substring(0, key.length() - 1), key + "x", changed(key)}) {
                HttpResponse<String> answer = get(tenant, path, sent);
                ConsentCalls.refused(answer, 401, "unauthenticated", null);
                assertThat(ConsentCalls.header(answer, "WWW-Authenticate")).startsWith("Bearer");
            }
        }
    }

    @Test
    void anotherTenantsKeyIsNone() {
        TenantRef other = people.tenant("andron");
        String foreign = caller.call(
                caller.enrol(other.id(), MemberRole.OWNER),
                other.id(),
                () -> issuing.issue(new ApiKey.Wanted("reader", ALL, null)));
        assertThat(get(other, "/audit", foreign).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = get(tenant, "/audit", foreign);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(get(tenant, "/audit", changed(foreign)).body());
    }

    @Test
    void aKeyMayDoWhatItsScopesSayAndNoMore() {
        String reader = issue(Set.of(ApiScope.CONSENTS_READ), null);
        assertThat(get(tenant, "/consents/records", reader).statusCode()).isEqualTo(200);
        ConsentCalls.refused(get(tenant, "/audit", reader), 403, "forbidden", null);
    }

    @Test
    void whatIsNoParameterIsRefused() {
        String key = issue(ALL, null);
        ConsentCalls.refused(get(tenant, "/audit?limit=0", key), 422, "invalid-input", "limit");
        ConsentCalls.refused(get(tenant, "/audit?limit=many", key), 422, "invalid-input", "limit");
        ConsentCalls.refused(get(tenant, "/audit?after=1", key), 422, "invalid-input", "after");
        ConsentCalls.refused(get(tenant, "/consents/records?from=-1", key), 422, "invalid-input", "from");
    }

    @Test
    void aRevokedKeyEndsAtOnceAndAnExpiredOneInTime() {
        String revoked = issue(ALL, null);
        UUID id = caller.call(owner, tenant.id(), keys::list).get(0).id();
        caller.run(owner, tenant.id(), () -> issuing.revoke(id));
        assertThat(get(tenant, "/api-key", revoked).statusCode()).isEqualTo(401);
        Instant expiry = clock.instant().plus(Duration.ofDays(30));
        String passing = issue(ALL, expiry);
        assertThat(get(tenant, "/api-key", passing).statusCode()).isEqualTo(200);
        clock.moveTo(expiry);
        assertThat(get(tenant, "/api-key", passing).statusCode()).isEqualTo(401);
    }

    @Test
    void makingAndRevokingIsNotedAndBeingUsedIsSeen() {
        String key = issue(ALL, null);
        assertThat(caller.call(owner, tenant.id(), keys::list).get(0).lastUsedAt())
                .isNull();
        get(tenant, "/api-key", key);
        ApiKeyQueries.KeyRow row = caller.call(owner, tenant.id(), keys::list).get(0);
        assertThat(row.lastUsedAt()).isNotNull();
        assertThat(row.shown()).isEqualTo(key.substring(0, 19) + "_…");
        caller.run(owner, tenant.id(), () -> issuing.revoke(row.id()));
        assertThat(caller.call(owner, tenant.id(), () -> log.latest(Filter.NONE, null, 2)))
                .extracting(entry -> entry.content().action())
                .containsExactly("apikey.revoked", "apikey.created");
    }

    @Test
    void ownersMakeKeysAndOthersDoNot() {
        for (MemberRole role : MemberRole.values()) {
            String member = caller.enrol(tenant.id(), role);
            if (role != MemberRole.OWNER) {
                assertThatThrownBy(() -> caller.call(
                                member, tenant.id(), () -> issuing.issue(new ApiKey.Wanted("x", ALL, null))))
                        .as(role.name())
                        .isInstanceOf(EJBAccessException.class);
            }
        }
        assertThatThrownBy(() -> new ApiKey.Wanted(" ", ALL, null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new ApiKey.Wanted("x", Set.of(), null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> issue(ALL, clock.instant())).isInstanceOf(RefusedException.class);
    }

    @Test
    void aKeyOfAnotherTenantIsNotFound() {
        issue(ALL, null);
        UUID mine = caller.call(owner, tenant.id(), keys::list).get(0).id();
        TenantRef other = people.tenant("andron");
        String stranger = caller.enrol(other.id(), MemberRole.OWNER);
        assertThatThrownBy(() -> caller.call(stranger, other.id(), () -> keys.get(mine)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> caller.run(stranger, other.id(), () -> issuing.revoke(mine)))
                .isInstanceOf(MissingException.class);
        assertThat(caller.call(stranger, other.id(), keys::list)).isEmpty();
        assertThatThrownBy(() -> caller.run(stranger, tenant.id(), () -> issuing.revoke(mine)))
                .isInstanceOf(NoSuchTenantException.class);
    }

    private String issue(Set<ApiScope> scopes, Instant expiry) {
        return caller.call(owner, tenant.id(), () -> issuing.issue(new ApiKey.Wanted("reader", scopes, expiry)));
    }

    private static HttpResponse<String> get(TenantRef of, String path, String key) {
        return new ConsentCalls(of.slug())
                .send("GET", path, null, key == null ? Map.of() : Map.of("Authorization", "Bearer " + key));
    }

    private static String changed(String key) {
        char last = key.charAt(key.length() - 1);
        return key.substring(0, key.length() - 1) + (last == 'A' ? 'E' : 'A');
    }
}
