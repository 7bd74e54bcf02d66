package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The consent interface as websites and programs call it. */
final class ConsentCalls {

    static final String ORIGIN = "https://www.acme.example";
    static final String JSON = "application/json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BASE =
            "http://localhost:" + (8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String tenant;

    ConsentCalls(String slug) {
        this.tenant = BASE + "/api/v1/tenants/" + slug;
    }

    /** The centre's own address on the platform's host. */
    static String platform() {
        return BASE;
    }

    /** A random key or pseudonym, as browsers make them. */
    static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** A choice as a banner hands it in, made now, of a notice that asks for these categories. */
    static ObjectNode choice(List<String> categories) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("key", token());
        body.put("subject", token());
        body.put("notice", 1);
        body.put("language", "en");
        ObjectNode choices = body.putObject("choices");
        categories.forEach(category -> choices.put(category, true));
        body.put("method", "banner");
        body.put("givenAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return body;
    }

    /** As a page of the registered website. */
    HttpResponse<String> hand(String body) {
        return send("POST", "/consents", body, Map.of("Origin", ORIGIN, "Content-Type", JSON));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** The description of the whole interface. */
    String described() {
        return at(BASE + "/api/openapi", "GET", null, Map.of()).body();
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        return at(tenant + path, method, body, headers);
    }

    private HttpResponse<String> at(String address, String method, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem document that tells nothing but what is wrong. */
    static void refused(HttpResponse<String> answer, int status, String type, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:candor:problem:" + type);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("title").asText()).isNotBlank();
        assertThat(json(answer).path("field").asText(null)).as(answer.body()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("io.candor", "Exception", "jakarta", "select ");
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
