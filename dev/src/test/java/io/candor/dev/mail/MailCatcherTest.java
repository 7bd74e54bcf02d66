package io.candor.dev.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail goes in by SMTP and comes out on the page and through the API. */
class MailCatcherTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        catcher = MailCatcher.start(0, 0);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void bothPartsOfAMailAreKept() throws Exception {
        send("Grüße & <b>", "Hallo https://candor.example/a?b=1&c=2", "<p>Hallo</p>", "a@mail.example");
        JsonNode mail = onlyMail();
        assertThat(mail.path("subject").asText()).isEqualTo("Grüße & <b>");
        assertThat(mail.path("recipient").asText()).isEqualTo("a@mail.example");
        assertThat(mail.path("text").asText()).isEqualTo("Hallo https://candor.example/a?b=1&c=2");
        assertThat(mail.path("html").asText()).isEqualTo("<p>Hallo</p>");
    }

    @Test
    void whatComesFromAMailIsEscaped() throws Exception {
        send("<script>alert(1)</script>", "</pre><script>alert(2)</script>", "<p>x</p>", "a@mail.example");
        String page = get("/mails/1").body();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)");
        assertThat(get("/").body()).doesNotContain("<script>alert");
    }

    @Test
    void theHtmlPartIsShownInASandbox() throws Exception {
        send(
                "x",
                "x",
                "<html><head><title>x</title></head><body><script>alert(1)</script></body></html>",
                "a@mail.example");
        HttpResponse<String> part = get("/mails/1/html");
        assertThat(policy(part))
                .startsWith("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(part.body()).contains("<head><base target=\"_blank\">");
        assertThat(get("/mails/1").body())
                .contains("<iframe", "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
    }

    @Test
    void thePageAllowsNoInlineScript() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(policy(page)).contains("script-src 'self'").doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void mailsCanBeAskedForByRecipient() throws Exception {
        send("one", "x", "x", "a@mail.example");
        send("two", "x", "x", "b@mail.example");
        JsonNode mails = json("/api/mails?to=b%40mail.example").path("mails");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("two");
    }

    @Test
    void forgettingLeavesNothing() throws Exception {
        send("one", "x", "x", "a@mail.example");
        HttpRequest delete =
                HttpRequest.newBuilder(address("/api/mails")).DELETE().build();
        assertThat(CLIENT.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
        assertThat(json("/api/mails").path("mails")).isEmpty();
        assertThat(get("/mails/1").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSiteCannotMakeItForget() throws Exception {
        send("one", "x", "x", "a@mail.example");
        HttpRequest forged = HttpRequest.newBuilder(address("/clear"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(CLIENT.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(json("/api/mails").path("mails")).hasSize(1);
    }

    @Test
    void aForeignHostNameIsNotAnswered() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", catcher.pagePort())) {
            PrintWriter out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.US_ASCII);
            out.print("GET /api/mails HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    private void send(String subject, String text, String html, String to) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        properties.put("mail.smtp.localhost", "localhost");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@candor.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private JsonNode onlyMail() throws Exception {
        JsonNode mails = json("/api/mails").path("mails");
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.builder().build().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + catcher.pagePort() + path);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
