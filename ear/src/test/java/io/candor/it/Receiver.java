package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of somebody's that takes messages in the form of Standard Webhooks, or refuses them, and remembers all that came. */
final class Receiver implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 204;

    /** A message as it came. */
    record Received(String path, String body, Map<String, List<String>> headers) {

        String id() {
            return headers.get("Webhook-id").get(0);
        }

        JsonNode data() {
            try {
                return new ObjectMapper().readTree(body).path("data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The task of a request that it asks for. */
        UUID task() {
            return UUID.fromString(data().path("task").asText());
        }

        /** By which that task is answered. */
        String token() {
            return data().path("answer").path("token").asText();
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** What it answers from now on. */
    void answers(int newStatus) {
        status = newStatus;
    }

    List<Received> all() {
        return received;
    }

    Received only() {
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Map.copyOf(exchange.getRequestHeaders())));
        byte[] body = "nothing here".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        boolean empty = status == 204;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
