package io.candor.it;

import static io.candor.it.ConsentCalls.ORIGIN;
import static io.candor.it.ConsentCalls.header;
import static io.candor.it.ConsentCalls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.candor.ejb.apikey.ApiKeyIssuing;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.it.inside.Storage;
import io.candor.persistence.apikey.ApiKey;
import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that call while connections to the database are cut: each is told when to try again, and the same call again does it once. */
@ExtendWith(ArquillianExtension.class)
class ApiTroubleIT {

    private static final int CALLS = 40;
    private static final List<String> CATEGORIES = List.of("analytics", "error-monitoring");
    private static final Set<ApiScope> WRITING = Set.of(ApiScope.RECIPIENTS_WRITE);

    @Inject
    private Operator operator;

    @Inject
    private TenantQueries tenants;

    @Inject
    private Caller caller;

    @Inject
    private ApiKeyIssuing issuing;

    @Inject
    private Storage storage;

    private UUID tenant;
    private ConsentCalls calls;
    private String key;

    @BeforeEach
    void aTenantWithAWebsiteAndAKey() {
        assumeTrue("mysql".equals(System.getenv("CANDOR_DB_DRIVER")), "H2 in a file has no connections to cut");
        String slug = Packs.freshSlug();
        Path pack = Packs.copy("orchestrate", slug);
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^consent:$", "consent:\n  origins: [" + ORIGIN + "]");
        operator.importPack(pack);
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        calls = new ConsentCalls(slug);
        String owner = caller.enrol(tenant, MemberRole.OWNER);
        key = caller.call(owner, tenant, () -> issuing.issue(new ApiKey.Wanted("product", WRITING, null)));
    }

    @Test
    void aChoiceIsRecordedOnceAndEachReceiptIsKept() {
        Map<String, HttpResponse<String>> first =
                whileCut(() -> ConsentCalls.choice(CATEGORIES).toString(), calls::hand, 201);
        assertThat(storage.count(tenant, "consent_record")).isGreaterThanOrEqualTo(count(first, 201));
        first.forEach((body, answer) -> {
            HttpResponse<String> again = calls.hand(body);
            assertThat(again.statusCode()).as("handed in again").isEqualTo(201);
            if (answer.statusCode() == 201) {
                assertThat(again.body()).as("the very same receipt").isEqualTo(answer.body());
            }
        });
        assertThat(storage.count(tenant, "consent_record")).isEqualTo(CALLS);
        assertThat(storage.count(tenant, "consent_subject")).isEqualTo(CALLS);
        assertThat(storage.count(tenant, "consent_log", "and tree_size = " + CALLS))
                .isEqualTo(1);
    }

    @Test
    void aListOfAccountsIsTakenWholeOrNotAtAll() {
        Map<String, HttpResponse<String>> first = whileCut(ApiTroubleIT::threeAccounts, this::add, 200);
        assertThat(storage.count(tenant, "subscriber") % 3)
                .as("no part of a list")
                .isZero();
        assertThat(storage.count(tenant, "subscriber")).isGreaterThanOrEqualTo(3 * count(first, 200));
        first.keySet()
                .forEach(csv ->
                        assertThat(add(csv).statusCode()).as("sent again").isEqualTo(200));
        assertThat(storage.count(tenant, "subscriber")).isEqualTo(3L * CALLS);
    }

    @Test
    void anAccountIsEndedHoweverOftenItIsSaid() {
        var ending = new ArrayDeque<String>();
        for (int i = 0; i < CALLS; i++) {
            String csv = threeAccounts();
            assertThat(add(csv).statusCode()).isEqualTo(200);
            ending.add("{\"email\":\"" + csv.split("\n")[1] + "\"}");
        }
        Map<String, HttpResponse<String>> first = whileCut(ending::remove, this::remove, 204);
        first.keySet()
                .forEach(body ->
                        assertThat(remove(body).statusCode()).as("said again").isEqualTo(204));
        assertThat(storage.count(tenant, "subscriber", "and is_account = true")).isEqualTo(2L * CALLS);
    }

    @Test
    void whatIsReadIsReadAgain() {
        var number = new int[1];
        for (String path : List.of("/notices/current", "/consents/keys", "/policy", "/promises")) {
            Map<String, HttpResponse<String>> first =
                    whileCut(() -> path + "?lang=en&n=" + number[0]++, calls::get, 200);
            first.keySet()
                    .forEach(asked ->
                            assertThat(calls.get(asked).statusCode()).as(asked).isEqualTo(200));
        }
    }

    /** Calls while connections are cut: each is answered as it should be, or by an honest problem. */
    private Map<String, HttpResponse<String>> whileCut(
            Supplier<String> bodies, Function<String, HttpResponse<String>> call, int fine) {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        try (var cutting = new Cutting(storage)) {
            for (int i = 0; i < CALLS; i++) {
                String body = bodies.get();
                answers.put(body, call.apply(body));
            }
            assertThat(cutting.cut()).isPositive();
        }
        assertThat(answers.values()).allSatisfy(answer -> {
            if (answer.statusCode() != fine) {
                refused(answer, 503, "unavailable", null);
                assertThat(header(answer, "Retry-After")).matches("[1-9][0-9]?");
            }
        });
        return answers;
    }

    private static long count(Map<String, HttpResponse<String>> answers, int status) {
        return answers.values().stream()
                .filter(answer -> answer.statusCode() == status)
                .count();
    }

    private HttpResponse<String> add(String csv) {
        return send("/recipients", csv, "text/csv");
    }

    private HttpResponse<String> remove(String body) {
        return send("/recipients/removals", body, ConsentCalls.JSON);
    }

    private HttpResponse<String> send(String path, String body, String type) {
        return calls.send("POST", path, body, Map.of("Content-Type", type, "Authorization", "Bearer " + key));
    }

    private static String threeAccounts() {
        String who = ConsentCalls.token();
        return "email\na" + who + "@mail.example\nb" + who + "@mail.example\nc" + who + "@mail.example\n";
    }
}
