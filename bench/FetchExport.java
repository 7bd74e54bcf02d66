import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs in to the local run's console and fetches a file from it, keeping none of it.
 *
 *   FetchExport URL ACCOUNT PASSWORD   prints lines, bytes and seconds
 */
public final class FetchExport {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final HttpClient client = Visits.client();

    private FetchExport() {}

    public static void main(String[] arguments) throws Exception {
        new FetchExport().fetch(URI.create(arguments[0]), Map.of("username", arguments[1], "password", arguments[2]));
    }

    private void fetch(URI file, Map<String, String> credentials) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = send(HttpRequest.newBuilder(file).GET());
        // The name first, and then the password.
        for (int page = 0; page < 3 && isPage(answer); page++) {
            String html = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            Matcher form = FORM.matcher(html);
            if (!form.find()) {
                throw new IOException("neither a form nor a file: " + answer.uri());
            }
            answer = post(answer.uri().resolve(form.group(1).replace("&amp;", "&")), credentials);
        }
        if (answer.statusCode() != 200 || isPage(answer)) {
            throw new IOException("no file at " + answer.uri() + ": " + answer.statusCode());
        }
        count(answer.body());
    }

    private static void count(InputStream file) throws IOException {
        long begin = System.nanoTime();
        long bytes = 0;
        long lines = 0;
        var buffer = new byte[1 << 16];
        try (var in = new BufferedInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        System.out.printf("%d %d %.1f%n", lines, bytes, (System.nanoTime() - begin) / 1e9);
    }

    private static boolean isPage(HttpResponse<?> answer) {
        return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    private HttpResponse<InputStream> post(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }
}
