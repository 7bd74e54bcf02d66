package io.candor.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Keycloak's own administration, to read settings back and to end sessions from outside. */
final class KeycloakAdmin {

    private KeycloakAdmin() {}

    static JsonObject realm(String realm) {
        return get("/admin/realms/" + realm).getAsJsonObject();
    }

    static JsonObject client(String realm, String clientId) {
        return get("/admin/realms/" + realm + "/clients?clientId=" + clientId)
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
    }

    /** Names of the roles of {@code realm-management} that a client's own account holds. */
    static List<String> rolesOfServiceAccount(String realm, String clientId) {
        String client = client(realm, clientId).get("id").getAsString();
        String account = get("/admin/realms/" + realm + "/clients/" + client + "/service-account-user")
                .getAsJsonObject()
                .get("id")
                .getAsString();
        return get("/admin/realms/" + realm + "/users/" + account + "/role-mappings")
                .getAsJsonObject()
                .getAsJsonObject("clientMappings")
                .getAsJsonObject("realm-management")
                .getAsJsonArray("mappings")
                .asList()
                .stream()
                .map(role -> role.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    static JsonArray executions(String realm, String flow) {
        return get("/admin/realms/" + realm + "/authentication/flows/" + flow.replace(" ", "%20") + "/executions")
                .getAsJsonArray();
    }

    static String userId(String realm, String account) {
        return get("/admin/realms/" + realm + "/users?exact=true&username=" + account.replace("@", "%40"))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    /** The accounts in the organization of a tenant; none as long as there is no such organization. */
    static List<String> members(String slug) {
        String organizations = "/admin/realms/staff/organizations";
        return get(organizations + "?max=200&search=" + slug).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(organization -> slug.equals(organization.get("alias").getAsString()))
                .map(organization -> organization.get("id").getAsString())
                .flatMap(id -> get(organizations + "/" + id + "/members?max=200").getAsJsonArray().asList().stream())
                .map(member -> member.getAsJsonObject().get("username").getAsString())
                .toList();
    }

    /** Whether there is an organization of a tenant. */
    static boolean hasOrganization(String slug) {
        return get("/admin/realms/staff/organizations?max=200&search=" + slug).getAsJsonArray().asList().stream()
                .anyMatch(organization ->
                        slug.equals(organization.getAsJsonObject().get("alias").getAsString()));
    }

    /** Ends all sessions of an account; Keycloak tells the application. */
    static void endSessions(String realm, String account) {
        String path = "/admin/realms/" + realm + "/users/" + userId(realm, account) + "/logout";
        HttpResponse<String> answer = Http.post(
                Stack.keycloak() + path, "", "Authorization", "Bearer " + token(), "Content-Type", "application/json");
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
    }

    /** Asks for a token by password: refused in the application's realms. */
    static HttpResponse<String> passwordGrant(String realm, String clientId, String secret, String account) {
        return Http.post(
                Stack.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token",
                Http.form(Map.of(
                        "grant_type", "password",
                        "client_id", clientId,
                        "client_secret", secret,
                        "username", account,
                        "password", SignIn.PASSWORD)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static JsonElement get(String path) {
        HttpResponse<String> answer = Http.send("GET", Stack.keycloak() + path, "Authorization", "Bearer " + token());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return JsonParser.parseString(answer.body());
    }

    private static String token() {
        HttpResponse<String> answer = Http.post(
                Stack.keycloak() + "/realms/master/protocol/openid-connect/token",
                Http.form(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "candor")),
                "Content-Type",
                "application/x-www-form-urlencoded");
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }
}
