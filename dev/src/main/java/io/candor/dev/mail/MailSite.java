package io.candor.dev.mail;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of caught mail and its API.
 *
 * <p>{@code GET /} lists, {@code GET /mails/{id}} shows one, {@code /mails/{id}/html} and {@code /mails/{id}/source} its
 * HTML part and its source, {@code POST /clear} forgets all. For tests: {@code GET /api/mails} (newest first;
 * {@code ?to=address} keeps those handed over to that address), {@code GET /api/mails/{id}}, {@code DELETE /api/mails}.
 *
 * <p>Answers only to the names of this machine, so that no web site can read mail through a name of its own that leads
 * here, and changes things only for its own pages and for programs.
 */
final class MailSite implements HttpHandler {

    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
    private static final Pattern MAIL = Pattern.compile("/(api/)?mails/(\\d{1,15})(/html|/source)?");
    private static final Set<String> FILES = Set.of("/mail.css", "/mail.js");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                    + "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** The mail's own page: a world of its own without scripts, forms or anything fetched; links open elsewhere. */
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                    + "style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private final MailStore store;
    private final MailPages pages = new MailPages();

    MailSite(MailStore store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !HOST.matcher(host).matches()) {
                send(exchange, 421, "text/plain", "This answers to localhost only.");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> show(exchange, exchange.getRequestURI().getPath());
                case "POST", "DELETE" ->
                    clear(exchange, exchange.getRequestURI().getPath());
                default -> send(exchange, 405, "text/plain", "This method is not known here.");
            }
        }
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        if ("/".equals(path)) {
            send(exchange, 200, "text/html", pages.list(store.list()));
        } else if (FILES.contains(path)) {
            send(exchange, 200, path.endsWith(".css") ? "text/css" : "text/javascript", file(path));
        } else if ("/api/mails".equals(path)) {
            send(
                    exchange,
                    200,
                    "application/json",
                    list(exchange.getRequestURI().getRawQuery()));
        } else {
            Matcher parts = MAIL.matcher(path);
            Optional<CaughtMail> mail = parts.matches() ? store.find(Long.parseLong(parts.group(2))) : Optional.empty();
            if (mail.isPresent()) {
                show(exchange, mail.get(), parts.group(1) != null, parts.group(3));
            } else {
                send(exchange, 404, "text/html", pages.notFound());
            }
        }
    }

    private void show(HttpExchange exchange, CaughtMail mail, boolean asJson, String part) throws IOException {
        if (asJson) {
            send(exchange, 200, "application/json", describe(mail).toPrettyString());
        } else if ("/html".equals(part)) {
            exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
            send(exchange, 200, "text/html", pages.html(mail));
        } else if ("/source".equals(part)) {
            send(exchange, 200, "text/plain", mail.source());
        } else {
            send(exchange, 200, "text/html", pages.mail(mail));
        }
    }

    private void clear(HttpExchange exchange, String path) throws IOException {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !"same-origin".equals(site) && !"none".equals(site)) {
            send(exchange, 403, "text/plain", "Only the page itself may do this.");
        } else if ("/clear".equals(path) && "POST".equals(exchange.getRequestMethod())) {
            store.clear();
            exchange.getResponseHeaders().set("Location", "/");
            send(exchange, 303, "text/plain", "");
        } else if ("/api/mails".equals(path) && "DELETE".equals(exchange.getRequestMethod())) {
            store.clear();
            exchange.sendResponseHeaders(204, -1);
        } else {
            send(exchange, 404, "text/plain", "There is nothing to change here.");
        }
    }

    private String list(String query) {
        String to = query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8)
                : null;
        List<CaughtMail> mails = store.list().stream()
                .filter(mail -> to == null || mail.recipient().equalsIgnoreCase(to))
                .toList();
        ArrayNode all = json.createArrayNode();
        mails.forEach(mail -> all.add(describe(mail)));
        return json.createObjectNode().<ObjectNode>set("mails", all).toPrettyString();
    }

    private ObjectNode describe(CaughtMail mail) {
        ObjectNode node = json.createObjectNode();
        node.put("id", mail.id())
                .put("receivedAt", mail.receivedAt().toString())
                .put("recipient", mail.recipient());
        node.put("from", mail.from()).put("to", mail.to()).put("subject", mail.subject());
        node.put("text", mail.text()).put("html", mail.html());
        ArrayNode headers = node.putArray("headers");
        mail.headers()
                .forEach(line -> headers.addObject().put("name", line.name()).put("value", line.value()));
        ArrayNode attachments = node.putArray("attachments");
        mail.attachments().forEach(attachments::add);
        return node;
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream file = MailSite.class.getResourceAsStream(path.substring(1))) {
            return file.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.putIfAbsent("Content-Security-Policy", List.of(PAGE_POLICY));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
