package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Requests without a browser: headers, conditions, and what no browser would send. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** A GET of a path (and query) of the platform's host. */
    static HttpResponse<String> get(String path, String... headers) {
        return send("GET", Stack.platform() + path, headers);
    }

    /** A GET on another host name of the application. */
    static HttpResponse<String> getAt(String host, String path, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Host";
        all[1] = host;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("GET", Stack.platform() + path, all);
    }

    static HttpResponse<String> send(String method, String url, String... headers) {
        return exchange(method, url, null, headers);
    }

    /** A POST of a text; say what it is by a header. */
    static HttpResponse<String> post(String url, String body, String... headers) {
        return exchange("POST", url, body, headers);
    }

    private static HttpResponse<String> exchange(String method, String url, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets the application believe that it is another time. */
    static void moveClock(Instant now) {
        HttpResponse<String> answer =
                post(Stack.platform() + "/dev/clock", "{\"now\": \"" + now + "\"}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Lets the application know the time again. */
    static void realTime() {
        send("DELETE", Stack.platform() + "/dev/clock");
    }

    /** A form as browsers send it. */
    static String form(Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }
}
