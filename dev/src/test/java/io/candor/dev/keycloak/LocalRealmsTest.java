package io.candor.dev.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The local realms differ from the production realms in accounts and second factor alone. */
class LocalRealmsTest {

    private static final Path KEYCLOAK = Path.of("..", "docker", "keycloak");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalAccounts accounts =
            JSON.readValue(KEYCLOAK.resolve("local/accounts.json").toFile(), LocalAccounts.class);
    private final JsonNode production =
            JSON.readTree(KEYCLOAK.resolve("realms/staff.json").toFile());

    LocalRealmsTest() throws IOException {}

    @Test
    void everyTenantHasOneAccountForEachRole() {
        assertThat(accounts.members()).hasSize(25);
        assertThat(accounts.addresses()).hasSize(28).doesNotHaveDuplicates();
        assertThat(accounts.addresses()).contains("privacy-officer@operno.example", "operator@candor.example");
    }

    @Test
    void theSubjectFollowsFromTheAddress() {
        assertThat(LocalAccounts.subject("owner@orchestrate.example"))
                .isEqualTo(UUID.fromString("04f2b798-c449-3c46-9263-50d8cd4190a5"));
    }

    @Test
    void theSecondFactorIsRequiredUnlessItIsLeftOut() {
        assertThat(requirement(production)).isEqualTo("REQUIRED");
        assertThat(requirement(new LocalRealms(accounts, true).staff(production)))
                .isEqualTo("REQUIRED");
        assertThat(requirement(new LocalRealms(accounts, false).staff(production)))
                .isEqualTo("DISABLED");
    }

    @Test
    void nothingElseDiffersFromProduction() throws IOException {
        JsonNode local = new LocalRealms(accounts, true).staff(production);
        assertThat(namesWithOtherValues(production, local)).containsExactlyInAnyOrder("users", "organizations");
        JsonNode people = JSON.readTree(KEYCLOAK.resolve("realms/people.json").toFile());
        assertThat(namesWithOtherValues(people, new LocalRealms(accounts, true).people(people)))
                .containsExactly("users");
    }

    @Test
    void theProductionRealmsHoldNoAccountOfAnybody() throws IOException {
        // But Candor's own, which nobody can sign in to.
        assertThat(production.path("users")).hasSize(1);
        JsonNode own = production.path("users").get(0);
        assertThat(own.path("serviceAccountClientId").asText()).isEqualTo("candor-directory");
        assertThat(own.has("credentials")).isFalse();
        assertThat(JSON.readTree(KEYCLOAK.resolve("realms/people.json").toFile())
                        .has("users"))
                .isFalse();
    }

    @Test
    void onlyTheOperatorHasThePlatformRole() {
        List<String> operators = new ArrayList<>();
        for (JsonNode user : new LocalRealms(accounts, false).staff(production).path("users")) {
            if (user.path("realmRoles").toString().contains("operator")) {
                operators.add(user.path("email").asText());
            }
        }
        assertThat(operators).containsExactly("operator@candor.example");
    }

    private static Set<String> namesWithOtherValues(JsonNode before, JsonNode after) {
        Set<String> names = new java.util.TreeSet<>();
        after.fieldNames().forEachRemaining(name -> {
            if (!after.get(name).equals(before.get(name))) {
                names.add(name);
            }
        });
        before.fieldNames().forEachRemaining(name -> {
            if (!after.has(name)) {
                names.add(name);
            }
        });
        return names;
    }

    private static String requirement(JsonNode realm) {
        for (JsonNode flow : realm.path("authenticationFlows")) {
            for (JsonNode step : flow.path("authenticationExecutions")) {
                if ("auth-otp-form".equals(step.path("authenticator").asText())) {
                    return step.path("requirement").asText();
                }
            }
        }
        return "missing";
    }
}
