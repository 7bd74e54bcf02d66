package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** Choices of people at a tenant, handed in as its website would. */
final class Choices {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Choices() {}

    /** What came back for a choice: the record's id, its receipt, and who made it. */
    record Stored(String id, String receipt, String subject) {}

    /** A pseudonym as browsers make them. */
    static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Hands in a choice that gives or refuses every optional category. */
    static Stored handIn(String tenant, String subject, boolean given, String method) {
        JsonObject shown = notice(tenant);
        var choices = new JsonObject();
        shown.getAsJsonArray("categories").forEach(category -> {
            JsonObject one = category.getAsJsonObject();
            if (!one.get("locked").getAsBoolean()) {
                choices.addProperty(one.get("key").getAsString(), given);
            }
        });
        var body = new JsonObject();
        body.addProperty("key", random());
        body.addProperty("subject", subject);
        body.addProperty("notice", shown.get("number").getAsInt());
        body.addProperty("language", shown.get("language").getAsString());
        body.add("choices", choices);
        body.addProperty("method", method);
        body.addProperty("givenAt", Instant.now().toString());
        var answer = Http.post(
                Stack.platform() + "/api/v1/tenants/" + tenant + "/consents",
                body.toString(),
                "Content-Type",
                "application/json",
                "Origin",
                Stack.platform().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject stored = JsonParser.parseString(answer.body()).getAsJsonObject();
        return new Stored(stored.get("id").getAsString(), stored.get("receipt").getAsString(), subject);
    }

    /** The notice that a tenant shows now, found by its number: the last one that there is. */
    private static JsonObject notice(String tenant) {
        JsonObject latest = null;
        for (int number = 1; ; number++) {
            var answer = Http.get("/api/v1/tenants/" + tenant + "/consent-notices/" + number + "?lang=en");
            if (answer.statusCode() != 200) {
                assertThat(latest).as("a notice of %s", tenant).isNotNull();
                return latest;
            }
            latest = JsonParser.parseString(answer.body()).getAsJsonObject();
        }
    }
}
