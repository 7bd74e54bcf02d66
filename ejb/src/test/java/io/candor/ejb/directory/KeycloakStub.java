package io.candor.ejb.directory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** As much of Keycloak's Admin API as the directory asks for, with its answers to repeats. */
final class KeycloakStub implements AutoCloseable {

    static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":120}";

    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    final Map<String, String> accounts = new TreeMap<>();
    final Map<String, String> passwords = new TreeMap<>();
    final Map<String, String> organizations = new TreeMap<>();
    final TreeSet<String> members = new TreeSet<>();
    int status;

    KeycloakStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath().replace("/admin/realms/staff", "");
        asked.add(exchange.getRequestMethod() + " " + path);
        if (status != 0) {
            say(exchange, status, "");
        } else if (path.endsWith("/token")) {
            say(exchange, body.contains("client_secret=right") ? 200 : 401, TOKEN);
        } else if (path.startsWith("/users")) {
            users(exchange, path, body);
        } else {
            organizations(exchange, path, body);
        }
    }

    private void users(HttpExchange exchange, String path, String body) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (path.equals("/users") && exchange.getRequestMethod().equals("POST")) {
            String email = body.replaceAll(".*\"email\":\"([^\"]*)\".*", "$1");
            boolean known = accounts.putIfAbsent(email, "id-" + accounts.size()) != null;
            say(exchange, known ? 409 : 201, "");
        } else if (path.equals("/users")) {
            String id = accounts.get(query.replaceAll(".*email=", ""));
            say(exchange, 200, id == null ? "[]" : "[{\"id\":\"" + id + "\",\"enabled\":true}]");
        } else if (path.endsWith("/credentials")) {
            say(exchange, 200, passwords.containsKey(path.split("/")[2]) ? "[{\"type\":\"password\"}]" : "[]");
        } else if (path.endsWith("/reset-password")) {
            boolean weak = body.contains("\"value\":\"password1234\"");
            if (!weak) {
                passwords.put(path.split("/")[2], body);
            }
            say(exchange, weak ? 400 : 204, "");
        } else {
            say(exchange, path.endsWith("/logout") ? 204 : 404, "");
        }
    }

    private void organizations(HttpExchange exchange, String path, String body) throws IOException {
        String method = exchange.getRequestMethod();
        if (path.equals("/organizations") && method.equals("POST")) {
            String alias = body.replaceAll(".*\"alias\":\"([^\"]*)\".*", "$1");
            String tenant = body.replaceAll(".*\"candor-tenant\":\\[\"([^\"]*)\".*", "$1");
            say(exchange, organizations.putIfAbsent(alias, tenant) == null ? 201 : 409, "");
        } else if (path.equals("/organizations")) {
            var found = new ArrayList<String>();
            organizations.forEach((alias, tenant) ->
                    found.add("{\"id\":\"o-" + alias + "\",\"alias\":\"" + alias + "\",\"attributes\":{"
                            + (tenant.isEmpty() ? "" : "\"candor-tenant\":[\"" + tenant + "\"]") + "}}"));
            say(exchange, 200, found.toString());
        } else if (method.equals("POST")) {
            say(exchange, members.add(path + "/" + body.replace("\"", "")) ? 201 : 409, "");
        } else {
            say(exchange, members.remove(path) ? 204 : 404, "");
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
