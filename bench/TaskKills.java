import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works on requests while their server is killed, and is the tenant's systems that are asked meanwhile.
 *
 *   TaskKills file ADDRESS SLUG REQUESTS                  files requests
 *   TaskKills work ADDRESS SLUG PORT FOLDER SYSTEMS       registers systems at PORT, begins with the requests that FOLDER/ids names until FOLDER/stop is
 *                                                         there, and waits until all that was asked is answered; prints what the systems have seen
 *
 * A system remembers the ids of messages: what it has done already it does not do again.
 */
public final class TaskKills {

    private static final int WORKERS = 3;
    private static final Duration END = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String base;
    private final String slug;

    // What the systems know.
    private final Map<String, Set<String>> idsOfTask = new ConcurrentHashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(4);

    private TaskKills(String base, String slug) {
        this.base = base;
        this.slug = slug;
    }

    public static void main(String[] arguments) throws Exception {
        var kills = new TaskKills(arguments[1], arguments[2]);
        if (arguments[0].equals("file")) {
            for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                kills.file(i);
            }
        } else {
            kills.work(Integer.parseInt(arguments[3]), Path.of(arguments[4]), Integer.parseInt(arguments[5]));
        }
        System.exit(0);
    }

    private void file(int number) throws IOException, InterruptedException {
        String body = "submission=" + UUID.randomUUID() + "&choice=right-0&name=Ada&email=person" + number
                + "%40mail.example&place=GB&onBehalf=SELF&text=all";
        HttpResponse<Void> filed = client.send(
                HttpRequest.newBuilder(URI.create(base + "/c/" + slug + "/requests/new"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (filed.statusCode() != 303) {
            throw new IOException("a request was answered " + filed.statusCode());
        }
    }

    private void work(int port, Path folder, int systems) throws Exception {
        listen(port);
        for (int i = 1; i <= systems; i++) {
            connect(i, port);
        }
        Queue<String> ids = new ConcurrentLinkedQueue<>(Files.readAllLines(folder.resolve("ids")));
        Path stop = folder.resolve("stop");
        Files.createFile(folder.resolve("begun"));
        var workers = new Thread[WORKERS];
        for (int i = 0; i < WORKERS; i++) {
            workers[i] = new Thread(() -> begin(ids, stop));
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        // Each is searched and exported in each system.
        int all = begun.get() * systems * 2;
        long end = System.nanoTime() + END.toNanos();
        while (answered.get() < all && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        long twice = idsOfTask.values().stream().filter(names -> names.size() > 1).count();
        System.out.printf(
                "%d requests begun, %d tasks expected, %d done in the systems, %d answered, %d messages came again, %d tasks under two ids%n",
                begun.get(), all, done.size(), answered.get(), repeated.get(), twice);
    }

    /** Registers a system, with its address. */
    private void connect(int number, int port) throws IOException, InterruptedException {
        var visit = new ConsoleVisit(base);
        HttpResponse<String> form = visit.open("/console/t/" + slug + "/requests/systems/new");
        HttpResponse<String> system = visit.submit(form, "systemForm", "save", Map.of("name", "System " + number, "holds", "orders"));
        HttpResponse<String> connected =
                visit.submit(system, "addressForm", "connect", Map.of("url", "http://localhost:" + port + "/" + number));
        if (!connected.body().contains("whsec_")) {
            throw new IOException("no secret at " + connected.uri());
        }
    }

    /** A member who begins with one request after the other, and again with one whose page did not come back. */
    private void begin(Queue<String> ids, Path stop) {
        var visit = new ConsoleVisit(base);
        while (!Files.exists(stop)) {
            String id = ids.poll();
            if (id == null) {
                return;
            }
            while (!isBegun(visit, id)) {
                sleep(200);
            }
            begun.incrementAndGet();
            sleep(30);
        }
    }

    private boolean isBegun(ConsoleVisit visit, String id) {
        try {
            String path = "/console/t/" + slug + "/requests/" + id;
            HttpResponse<String> page = visit.open(path);
            if (page.statusCode() != 200 || !page.uri().getPath().equals(path)) {
                return false;
            }
            HttpResponse<String> answer = visit.submit(page, "beginForm", "begin", Map.of());
            return answer.statusCode() == 200 && answer.request().method().equals("GET");
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/", this::take);
        server.start();
    }

    /** Takes some time before it says yes, so that kills fall between its yes and the note of it. */
    private void take(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean first = done.add(id);
        if (first) {
            idsOfTask.computeIfAbsent(value(body, "task"), task -> ConcurrentHashMap.newKeySet()).add(id);
        } else {
            repeated.incrementAndGet();
        }
        sleep(ThreadLocalRandom.current().nextInt(300));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        if (first) {
            answer(value(body, "url"), value(body, "token"));
        }
    }

    private void answer(String url, String token) {
        answers.schedule(
                () -> {
                    if (isTaken(url, token)) {
                        answered.incrementAndGet();
                    } else {
                        answer(url, token);
                    }
                },
                ThreadLocalRandom.current().nextInt(500),
                TimeUnit.MILLISECONDS);
    }

    private boolean isTaken(String url, String token) {
        try {
            var put = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"result\":\"done\"}"))
                    .build();
            return client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name);
        }
        return found.group(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
