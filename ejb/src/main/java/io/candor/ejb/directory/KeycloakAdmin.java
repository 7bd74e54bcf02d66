package io.candor.ejb.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks Keycloak's Admin API of the realm {@code staff}, as a client with a service account of its own. Each call waits some seconds at
 * most, and is never made while a transaction is open.
 */
@ApplicationScoped
public class KeycloakAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int EARLIER_SECONDS = 20;

    private final URI address;
    private final String client;
    private final String secret;
    private final Clock clock;
    private final HttpClient http;
    private volatile Token token = new Token(null, Instant.MIN);

    private record Token(String value, Instant until) {}

    /**
     * What was answered.
     *
     * @param status of HTTP, below 500
     * @param body the answer's text
     * @param location where something new is; null if nothing is
     */
    record Answer(int status, String body, String location) {

        <T> T as(TypeReference<T> type) {
            return Json.read(body, type);
        }
    }

    @Inject
    KeycloakAdmin(CandorConfiguration configuration, ApplicationClock clock) {
        this(
                configuration.address("CANDOR_KEYCLOAK_URL", "http://localhost:8180"),
                configuration.text("CANDOR_DIRECTORY_CLIENT_ID").orElse("candor-directory"),
                configuration.text("CANDOR_DIRECTORY_CLIENT_SECRET").orElse("local-only-directory-secret"),
                clock.machineTime());
    }

    KeycloakAdmin(URI address, String client, String secret, Clock clock) {
        this.address = address;
        this.client = client;
        this.secret = secret;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    }

    /** For the container's proxy. */
    protected KeycloakAdmin() {
        this.address = null;
        this.client = null;
        this.secret = null;
        this.clock = null;
        this.http = null;
    }

    /**
     * Asks.
     *
     * @param path below the realm, beginning with a slash
     * @param body what is sent as JSON; null for nothing
     * @throws DirectoryUnavailableException if there is no answer, one of 5xx, or one that says we may not
     */
    Answer ask(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/admin/realms/staff" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(Json.write(body)));
        }
        Answer answer = send(request.build());
        if (answer.status() == 401 || answer.status() == 403) {
            token = new Token(null, Instant.MIN);
            throw new DirectoryUnavailableException("Keycloak answers " + answer.status() + " to " + method);
        }
        return answer;
    }

    private String token() {
        Token known = token;
        Instant now = clock.instant();
        if (known.value() != null && now.isBefore(known.until())) {
            return known.value();
        }
        String form =
                "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        Answer answer = send(HttpRequest.newBuilder(URI.create(address + "/realms/staff/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.status() != 200) {
            throw new DirectoryUnavailableException("Keycloak gives no token: " + answer.status());
        }
        Map<String, Object> said = answer.as(new TypeReference<>() {});
        long seconds = ((Number) said.get("expires_in")).longValue();
        token = new Token((String) said.get("access_token"), now.plusSeconds(seconds - EARLIER_SECONDS));
        return token.value();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 500) {
                throw new DirectoryUnavailableException("Keycloak answers " + response.statusCode());
            }
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException("interrupted");
        } catch (IOException | UncheckedIOException e) {
            throw new DirectoryUnavailableException(
                    "Keycloak does not answer: " + e.getClass().getSimpleName());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
