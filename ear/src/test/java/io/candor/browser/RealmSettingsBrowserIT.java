package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the realms really are set to, read back from Keycloak. */
@Tag("browser")
class RealmSettingsBrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {"staff", "people"})
    void guessingIsSlowedDownAndNeverLocksOutForGood(String name) {
        JsonObject realm = KeycloakAdmin.realm(name);
        assertThat(realm.get("bruteForceProtected").getAsBoolean()).isTrue();
        assertThat(realm.get("permanentLockout").getAsBoolean()).isFalse();
        assertThat(realm.get("failureFactor").getAsInt()).isLessThanOrEqualTo(10);
        assertThat(realm.get("waitIncrementSeconds").getAsInt()).isGreaterThanOrEqualTo(60);
        assertThat(realm.get("maxFailureWaitSeconds").getAsInt()).isBetween(60, 900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "people"})
    void tokensAreShortAndSessionsEnd(String name) {
        JsonObject realm = KeycloakAdmin.realm(name);
        assertThat(realm.get("accessTokenLifespan").getAsInt()).isLessThanOrEqualTo(300);
        assertThat(realm.get("ssoSessionIdleTimeout").getAsInt()).isLessThanOrEqualTo(1800);
        assertThat(realm.get("ssoSessionMaxLifespan").getAsInt()).isLessThanOrEqualTo(36_000);
        assertThat(realm.get("revokeRefreshToken").getAsBoolean()).isTrue();
        assertThat(realm.get("eventsEnabled").getAsBoolean()).isTrue();
    }

    @Test
    void onlyPersonsRegisterThemselves() {
        assertThat(KeycloakAdmin.realm("people").get("registrationAllowed").getAsBoolean())
                .isTrue();
        assertThat(KeycloakAdmin.realm("staff").get("registrationAllowed").getAsBoolean())
                .isFalse();
        assertThat(KeycloakAdmin.realm("staff").get("organizationsEnabled").getAsBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"staff, candor-console, /console/sign-in", "people, candor-account, /account/sign-in"})
    void clientsAreConfidentialWithExactAddresses(String realm, String clientId, String path) {
        JsonObject client = KeycloakAdmin.client(realm, clientId);
        assertThat(client.get("publicClient").getAsBoolean()).isFalse();
        assertThat(client.get("implicitFlowEnabled").getAsBoolean()).isFalse();
        assertThat(client.get("directAccessGrantsEnabled").getAsBoolean()).isFalse();
        assertThat(client.get("serviceAccountsEnabled").getAsBoolean()).isFalse();
        assertThat(texts(client, "redirectUris")).containsExactly(Stack.platform() + path);
        assertThat(texts(client, "webOrigins")).isEmpty();
        JsonObject attributes = client.getAsJsonObject("attributes");
        assertThat(attributes.get("post.logout.redirect.uris").getAsString()).isEqualTo(Stack.platform() + "/");
        assertThat(attributes.get("backchannel.logout.url").getAsString())
                .startsWith(Stack.platform().toString());
    }

    @Test
    void candorItselfMayDoNoMoreThanItNeeds() {
        JsonObject client = KeycloakAdmin.client("staff", "candor-directory");
        assertThat(client.get("publicClient").getAsBoolean()).isFalse();
        assertThat(client.get("standardFlowEnabled").getAsBoolean()).isFalse();
        assertThat(client.get("directAccessGrantsEnabled").getAsBoolean()).isFalse();
        assertThat(KeycloakAdmin.rolesOfServiceAccount("staff", "candor-directory"))
                .containsExactlyInAnyOrder("manage-users", "manage-organizations");
    }

    @ParameterizedTest
    @CsvSource({
        "staff, candor-console, local-only-console-secret, owner@operno.example",
        "people, candor-account, local-only-account-secret, person2@mail.example"
    })
    void noTokenIsGivenForAPassword(String realm, String clientId, String secret, String account) {
        assertThat(KeycloakAdmin.passwordGrant(realm, clientId, secret, account).statusCode())
                .isIn(400, 401, 403);
    }

    @Test
    void everybodyInStaffNeedsASecondFactor() {
        String flow = KeycloakAdmin.realm("staff").get("browserFlow").getAsString();
        assertThat(StreamSupport.stream(KeycloakAdmin.executions("staff", flow).spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(step -> step.has("providerId"))
                        .filter(step -> step.get("providerId").getAsString().equals("auth-otp-form"))
                        .map(step -> step.get("requirement").getAsString()))
                .contains("REQUIRED");
        assertThat(KeycloakAdmin.realm("staff").get("otpPolicyCodeReusable").getAsBoolean())
                .isFalse();
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
