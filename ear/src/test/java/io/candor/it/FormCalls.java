package io.candor.it;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The centre's form for requests, sent without a browser from whichever address of this machine. */
final class FormCalls {

    /** What stands in the form's field for words. */
    static final String WORDS = "quokkaquokka";

    private FormCalls() {}

    /** An answer: its status, and all of it. */
    record Answer(int status, String text) {

        /** Whether it is the form with what was filled in. */
        boolean isRefilled() {
            return text.contains(WORDS) && text.contains("value=\"Ada\"");
        }
    }

    /**
     * Sends it.
     *
     * @param from the sender's address, one of this machine
     * @param submission what makes it one however often it is sent
     */
    static Answer file(TenantRef tenant, String from, String submission) throws IOException {
        String email = "ada" + submission.substring(0, 8) + "@mail.example";
        return send(
                "/c/" + tenant.slug() + "/requests/new?lang=en",
                from,
                Map.of(
                        "submission",
                        submission,
                        "choice",
                        "inquiry",
                        "name",
                        "Ada",
                        "email",
                        email,
                        "onBehalf",
                        "SELF",
                        "text",
                        WORDS));
    }

    /** Sends a form to an address of the platform. */
    static Answer send(String path, String from, Map<String, String> fields) throws IOException {
        URI platform = URI.create(ConsentCalls.platform().toString());
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + platform.getAuthority() + "\r\nOrigin: " + platform
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n";
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), platform.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.split(" ", 3)[1]), answer);
        }
    }
}
