package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.FormCalls.Answer;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that are sent while connections to the database are cut: it is told, and no half of anything is kept. */
@ExtendWith(ArquillianExtension.class)
class RequestTroubleIT {

    private static final int SENT = 40;
    private static final String HONEST = "Our database does not answer";

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Storage storage;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        assumeTrue("mysql".equals(System.getenv("CANDOR_DB_DRIVER")), "H2 in a file has no connections to cut");
        tenant = tenants.tenant("operno");
    }

    @AfterEach
    void noMails() {
        people.forgetMails();
    }

    @Test
    void aLostConnectionIsToldAndLeavesNoHalfRequest() throws Exception {
        Map<String, Answer> answers = new LinkedHashMap<>();
        try (var cutting = new Cutting(storage)) {
            for (int i = 0; i < SENT; i++) {
                String key = UUID.randomUUID().toString();
                answers.put(key, FormCalls.file(tenant, "127.0.1." + (1 + i % 3), key));
            }
            assertThat(cutting.cut()).isPositive();
        }
        assertHonest(answers.values());
        assertThat(answers.values())
                .filteredOn(answer -> answer.status() == 503)
                .filteredOn(Answer::isRefilled)
                .as("the form is there again, with what was typed")
                .isNotEmpty();
        assertWhole(answers.values().stream()
                .filter(answer -> answer.status() == 303)
                .count());
        for (String key : answers.keySet()) {
            assertThat(FormCalls.file(tenant, "127.0.1." + (4 + key.charAt(0) % 3), key)
                            .status())
                    .as("sent again")
                    .isEqualTo(303);
        }
        assertThat(storage.count(tenant.id(), "privacy_request")).isEqualTo(SENT);
        assertWhole(SENT);
    }

    @Test
    void soIsALostConnectionWhileSomebodyAsksToBeTold() throws Exception {
        Map<String, Answer> answers = new LinkedHashMap<>();
        try (var cutting = new Cutting(storage)) {
            for (int i = 0; i < SENT; i++) {
                String email = "bea" + i + "@mail.example";
                answers.put(email, subscribe("127.0.2." + (1 + i % 2), email));
            }
            assertThat(cutting.cut()).isPositive();
        }
        assertHonest(answers.values());
        for (String email : answers.keySet()) {
            assertThat(subscribe("127.0.2." + (3 + email.charAt(3) % 4), email).status())
                    .as("sent again")
                    .isEqualTo(303);
        }
        assertThat(storage.count(tenant.id(), "subscriber")).isEqualTo(SENT);
    }

    private static void assertHonest(Iterable<Answer> answers) {
        assertThat(answers)
                .extracting(Answer::status)
                .as("taken, or told that it was not")
                .contains(503)
                .isSubsetOf(303, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(answer -> assertThat(answer.text()).contains(HONEST, "Retry-After: "));
    }

    /** Each request has its receipt and its link; and there are at least as many as were acknowledged. */
    private void assertWhole(long acknowledged) {
        long requests = storage.count(tenant.id(), "privacy_request");
        assertThat(requests).isGreaterThanOrEqualTo(acknowledged);
        assertThat(storage.count(tenant.id(), "request_event", "and step = 'FILED'"))
                .isEqualTo(requests);
        assertThat(storage.count(tenant.id(), "request_challenge")).isEqualTo(requests);
        assertThat(storage.count(tenant.id(), "audit_entry", "and action = 'request.filed'"))
                .isEqualTo(requests);
    }

    private Answer subscribe(String from, String email) throws IOException {
        return FormCalls.send(
                "/c/" + tenant.slug() + "/notices?lang=en",
                from,
                Map.of("email", email, "language", "en", "topic", "POLICY"));
    }
}
