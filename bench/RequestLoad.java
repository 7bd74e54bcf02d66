import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The client of bench/requests.
 *
 *   RequestLoad file ADDRESS SLUG CONNECTIONS SECONDS      sends the public form; prints requests a second, p50, p99 in milliseconds, failures
 *   RequestLoad one ADDRESS SLUG SUBJECT                   files one request for access that names a person's consents
 *   RequestLoad consents ADDRESS SLUG SUBJECT RECORDS      gives a person that many consents
 *   RequestLoad decide ADDRESS SLUG ID                     grants a request
 *   RequestLoad pages ADDRESS ROUNDS PATH...               opens pages by turns; prints for each the median and the 95th percentile, and its bytes
 */
public final class RequestLoad {

    private static final int CONNECTIONS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern CATEGORY =
            Pattern.compile("\"key\":\"([a-z0-9-]+)\",\"label\":\"(?:[^\"\\\\]|\\\\.)*\",\"locked\":false");

    private final String base;
    private final String slug;

    private RequestLoad(String base, String slug) {
        this.base = base;
        this.slug = slug;
    }

    public static void main(String[] arguments) throws Exception {
        var load = new RequestLoad(arguments[1], arguments[2]);
        switch (arguments[0]) {
            case "file" -> load.file(Integer.parseInt(arguments[3]), Double.parseDouble(arguments[4]));
            case "one" -> load.taken(client(), "", arguments[3]);
            case "consents" -> load.consents(arguments[3], Integer.parseInt(arguments[4]));
            case "decide" -> load.decide(arguments[3]);
            default -> pages(arguments[1], Integer.parseInt(arguments[2]), List.of(arguments).subList(3, arguments.length));
        }
        System.exit(0);
    }

    private void file(int connections, double seconds) throws Exception {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        var failures = new AtomicInteger();
        var threads = new ArrayList<Callable<List<Long>>>();
        for (int i = 0; i < connections; i++) {
            threads.add(() -> {
                HttpClient client = client();
                var took = new ArrayList<Long>();
                while (System.nanoTime() < end) {
                    long from = System.nanoTime();
                    if (taken(client, UUID.randomUUID().toString().substring(0, 13), "")) {
                        took.add(System.nanoTime() - from);
                    } else {
                        failures.incrementAndGet();
                    }
                }
                return took;
            });
        }
        var all = new ArrayList<Long>();
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        for (var each : pool.invokeAll(threads)) {
            all.addAll(each.get());
        }
        double spent = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%.1f %.1f %.1f %d%n", all.size() / spent, share(all, 0.5), share(all, 0.99), failures.get());
    }

    /** As a browser sends the form; each time it is another one, of another person. */
    private boolean taken(HttpClient client, String person, String subject) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (String[] field : new String[][] {
            {"submission", UUID.randomUUID().toString()},
            {"choice", "right-0"},
            {"name", "Ada Example"},
            {"email", "ada" + person + "@mail.example"},
            {"place", "GB"},
            {"onBehalf", "SELF"},
            {"forWhom", ""},
            {"mandate", ""},
            {"objection", ""},
            {"text", "Please send me all that you hold about me, and say where you have it from. ".repeat(4)},
            {"subject", subject}
        }) {
            form.append("--part\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append("\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        form.append("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--part--\r\n");
        var request = HttpRequest.newBuilder(URI.create(base + "/c/" + slug + "/requests/new"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 303;
    }

    private void consents(String subject, int records) throws Exception {
        String place = base + "/api/v1/tenants/" + slug;
        HttpClient client = client();
        int notice = 1;
        String latest = "";
        for (HttpResponse<String> answer = get(client, place, notice); answer.statusCode() == 200; answer = get(client, place, notice)) {
            latest = answer.body();
            notice++;
        }
        var choices = new ArrayList<String>();
        var category = CATEGORY.matcher(latest);
        while (category.find()) {
            choices.add("\"" + category.group(1) + "\":true");
        }
        String rest = "\",\"subject\":\"" + subject + "\",\"notice\":" + (notice - 1) + ",\"language\":\"en\",\"choices\":{"
                + String.join(",", choices) + "},\"method\":\"api\",\"givenAt\":\"";
        var left = new AtomicInteger(records);
        var threads = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(() -> {
                HttpClient own = client();
                while (left.getAndDecrement() > 0) {
                    var request = HttpRequest.newBuilder(URI.create(place + "/consents"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"" + token() + rest + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\"}"))
                            .build();
                    HttpResponse<String> answer = own.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() / 100 != 2) {
                        throw new IOException("a consent was answered " + answer.statusCode() + ": " + answer.body());
                    }
                }
                return null;
            });
        }
        for (var each : Executors.newFixedThreadPool(CONNECTIONS).invokeAll(threads)) {
            each.get();
        }
    }

    private static HttpResponse<String> get(HttpClient client, String place, int notice) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(place + "/consent-notices/" + notice + "?lang=en")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void decide(String id) throws IOException, InterruptedException {
        var visit = new ConsoleVisit(base);
        HttpResponse<String> page = visit.open("/console/t/" + slug + "/requests/" + id + "/decision");
        HttpResponse<String> decided =
                visit.submit(page, "decisionForm", "decide", Map.of("outcome", "GRANTED", "ground", "", "letter", "Here is everything."));
        if (!decided.request().method().equals("GET")) {
            throw new IOException("it was not decided: " + decided.body().replaceAll("(?s).*<main", ""));
        }
    }

    private static void pages(String base, int rounds, List<String> paths) throws IOException, InterruptedException {
        var visit = new ConsoleVisit(base);
        var took = new LinkedHashMap<String, List<Long>>();
        var bytes = new LinkedHashMap<String, Integer>();
        for (int round = -rounds / 4; round < rounds; round++) {
            for (String path : paths) {
                long from = System.nanoTime();
                HttpResponse<String> answer = visit.open(path);
                long spent = System.nanoTime() - from;
                if (answer.statusCode() != 200 || !answer.uri().toString().equals(base + path)) {
                    if (round == -rounds / 4) {
                        // The way past the sign-in.
                        continue;
                    }
                    throw new IOException(path + " was answered " + answer.statusCode() + " at " + answer.uri());
                }
                if (round >= 0) {
                    took.computeIfAbsent(path, any -> new ArrayList<>()).add(spent);
                    bytes.put(path, answer.body().length());
                }
            }
        }
        took.forEach((path, each) ->
                System.out.printf("%s %.1f %.1f %d%n", path, share(each, 0.5), share(each, 0.95), bytes.get(path)));
    }

    private static double share(List<Long> nanos, double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)] / 1e6;
    }

    /** As the banner makes it: the time, then chance. */
    private static String token() {
        long now = System.currentTimeMillis() << 16 | RANDOM.nextInt(1 << 16);
        byte[] bytes = ByteBuffer.allocate(16).putLong(now).putLong(RANDOM.nextLong()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
