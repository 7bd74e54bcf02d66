import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member's browser, without its scripts: opens pages and sends the forms on them; SignInStub lets it in. */
final class ConsoleVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final HttpClient client = Visits.client();
    private final URI base;

    /** At the address of a server: {@code http://localhost:8080}. */
    ConsoleVisit(String base) {
        this.base = URI.create(base);
    }

    /** Opens a page, wherever that leads. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /**
     * Sends a form of a page.
     *
     * @param button end of its name
     * @param filled what is filled in, by the ends of the names
     * @return where that leads; a status of 200 without a redirection means that the form was refused
     */
    HttpResponse<String> submit(HttpResponse<String> page, String form, String button, Map<String, String> filled)
            throws IOException, InterruptedException {
        Matcher found = Pattern.compile("(?s)<form id=\"" + form + "\"([^>]*)>(.*?)</form>").matcher(page.body());
        if (!found.find()) {
            throw new IOException("no form " + form + " at " + page.uri() + " (" + page.statusCode() + ")");
        }
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(found.group(2)).results().forEach(input -> {
            String type = attribute(input.group(), "type");
            String name = attribute(input.group(), "name");
            boolean pressed = name.endsWith(":" + button);
            boolean loose = type.equals("submit") && !pressed || type.equals("checkbox") || type.equals("radio") && !input.group().contains(" checked");
            if (!name.isEmpty() && !loose) {
                fields.put(name, attribute(input.group(), "value"));
            }
        });
        filled.forEach((end, value) -> fields.put(end.contains(":") ? end : form + ":" + end, value));
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri().resolve(attribute(found.group(1), "action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
