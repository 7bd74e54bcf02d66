import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Hands consents in over plain HTTP, one thread a connection, each request sent when the answer to the one before has come.
 *
 *   load    PORT SLUG CONNECTIONS SECONDS [RATE]   prints consents a second, p50, p99 and the longest in milliseconds, and failures;
 *                                                  with a rate, waiting counts from when a request was due
 *   journal PORT SLUG CONNECTIONS SECONDS FILE     the same until the server ends; writes down what was sent and what was acknowledged,
 *                                                  and FILE.begun as soon as it begins
 *   check   PORT SLUG FILE...                      hands everything in again: what was acknowledged must be answered as it was, and the
 *                                                  log must have grown by one record a key
 */
public final class ConsentLoad {

    private static final Pattern CATEGORY =
            Pattern.compile("\"key\":\"([a-z0-9-]+)\",\"label\":\"(?:[^\"\\\\]|\\\\.)*\",\"locked\":false");
    private static final Pattern ANSWER = Pattern.compile("\"id\":\"([^\"]+)\"|\"position\":(\\d+)");

    private final int port;
    private final String slug;
    private final int notice;
    private final List<String> categories;

    private ConsentLoad(int port, String slug) throws IOException {
        this.port = port;
        this.slug = slug;
        int number = 1;
        String content = null;
        try (Connection connection = new Connection(port)) {
            for (; ; number++) {
                Answer next = connection.get("/api/v1/tenants/" + slug + "/consent-notices/" + number + "?lang=en");
                if (next.status() != 200) {
                    break;
                }
                content = next.body();
            }
        }
        if (content == null) {
            throw new IOException("there is no consent notice of " + slug);
        }
        this.notice = number - 1;
        this.categories = CATEGORY.matcher(content).results().map(match -> match.group(1)).toList();
    }

    public static void main(String[] arguments) throws Exception {
        var load = new ConsentLoad(Integer.parseInt(arguments[1]), arguments[2]);
        switch (arguments[0]) {
            case "load" -> load.load(
                    Integer.parseInt(arguments[3]),
                    Double.parseDouble(arguments[4]),
                    arguments.length > 5 ? Double.parseDouble(arguments[5]) : 0);
            case "journal" -> load.journal(
                    Integer.parseInt(arguments[3]), Double.parseDouble(arguments[4]), Path.of(arguments[5]));
            case "check" -> load.check(Arrays.stream(arguments).skip(3).map(Path::of).toList());
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** One consent: what was sent, and the id and position that came back, or null. */
    private record Sent(String key, String body, String id, String position) {}

    private interface Work {
        void run(Connection connection, SplittableRandom random, int number) throws IOException;
    }

    private void load(int connections, double seconds, double rate) throws Exception {
        long[][] took = new long[connections][];
        int[] failures = new int[connections];
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long pause = rate > 0 ? (long) (connections * 1e9 / rate) : 0;
        each(connections, (connection, random, number) -> {
            var times = new ArrayList<Long>();
            long due = begin + (pause == 0 ? 0 : pause * number / connections);
            while (System.nanoTime() < end) {
                if (pause > 0) {
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                } else {
                    due = System.nanoTime();
                }
                Answer answer = connection.post(path(), body(random).body());
                times.add(System.nanoTime() - due);
                due += pause;
                if (answer.status() != 201) {
                    failures[number]++;
                }
            }
            took[number] = times.stream().mapToLong(Long::longValue).toArray();
        });
        double spent = (System.nanoTime() - begin) / 1e9;
        long[] all = Arrays.stream(took).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%.0f %.2f %.2f %.2f %d%n",
                all.length / spent,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[all.length - 1] / 1e6,
                Arrays.stream(failures).sum());
    }

    private void journal(int connections, double seconds, Path file) throws Exception {
        List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + (long) (seconds * 1e9);
        Path begun = Path.of(file + ".begun");
        each(connections, (connection, random, number) -> {
            if (number == 0) {
                Files.writeString(begun, "");
            }
            while (System.nanoTime() < end) {
                Sent next = body(random);
                try {
                    Answer answer = connection.post(path(), next.body());
                    sent.add(answer.status() == 201 ? acknowledged(next, answer.body()) : next);
                } catch (IOException ended) {
                    sent.add(next);
                    return;
                }
            }
        });
        var lines = new ArrayList<String>();
        sent.forEach(each -> lines.add(each.key() + "\t" + each.body() + "\t" + each.id() + "\t" + each.position()));
        Files.write(file, lines);
        Files.deleteIfExists(begun);
        System.out.println(sent.size() + " sent, " + sent.stream().filter(each -> each.id() != null).count() + " acknowledged");
    }

    private void check(List<Path> files) throws Exception {
        Map<String, Sent> keys = new LinkedHashMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t");
                String id = parts[2].equals("null") ? null : parts[2];
                keys.put(parts[0], new Sent(parts[0], parts[1], id, parts[3]));
            }
        }
        int wrong = 0;
        int acknowledged = 0;
        var ids = new HashSet<String>();
        var positions = new HashSet<String>();
        try (Connection connection = new Connection(port)) {
            for (Sent each : keys.values()) {
                Answer answer = connection.post(path(), each.body());
                Sent again = answer.status() == 201 ? acknowledged(each, answer.body()) : each;
                boolean there = answer.status() == 201 && ids.add(again.id()) && positions.add(again.position());
                boolean same = each.id() == null || each.id().equals(again.id()) && each.position().equals(again.position());
                acknowledged += each.id() == null ? 0 : 1;
                if (!there || !same) {
                    wrong++;
                    System.err.println("not as acknowledged: " + each.key() + " " + answer.status() + " " + answer.body());
                }
            }
            Answer last = connection.post(path(), body(new SplittableRandom()).body());
            long before = Long.parseLong(acknowledged(new Sent("", "", null, null), last.body()).position());
            System.out.printf(
                    "%d keys, %d of them acknowledged before a kill, %d records, %d wrong%n",
                    keys.size(), acknowledged, before, wrong);
            System.exit(wrong == 0 && before == keys.size() && acknowledged > 0 ? 0 : 1);
        }
    }

    private void each(int connections, Work work) throws Exception {
        var threads = new ArrayList<Thread>();
        var faults = Collections.synchronizedList(new ArrayList<Exception>());
        long seed = new Random().nextLong();
        for (int i = 0; i < connections; i++) {
            int number = i;
            var thread = new Thread(() -> {
                try (Connection connection = new Connection(port)) {
                    work.run(connection, new SplittableRandom(seed + number), number);
                } catch (IOException e) {
                    faults.add(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    private static Sent acknowledged(Sent sent, String body) {
        String id = null;
        String position = null;
        var found = ANSWER.matcher(body);
        while (found.find() && (id == null || position == null)) {
            id = found.group(1) == null ? id : found.group(1);
            position = found.group(2) == null ? position : found.group(2);
        }
        return new Sent(sent.key(), sent.body(), id, position);
    }

    private String path() {
        return "/api/v1/tenants/" + slug + "/consents";
    }

    private Sent body(SplittableRandom random) {
        String key = key(random);
        var choices = new StringBuilder();
        for (String category : categories) {
            choices.append(choices.length() == 0 ? "" : ",").append('"').append(category).append("\":").append(random.nextBoolean());
        }
        return new Sent(
                key,
                "{\"key\":\"" + key + "\",\"subject\":\"" + token(random) + "\",\"notice\":" + notice
                        + ",\"language\":\"en\",\"choices\":{" + choices + "},\"method\":\"api\",\"givenAt\":\""
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\"}",
                null,
                null);
    }

    /** As the banner makes it: the time, then chance. */
    private static String key(SplittableRandom random) {
        ByteBuffer key = ByteBuffer.allocate(16);
        key.putLong(System.currentTimeMillis() << 16 | random.nextInt(1 << 16)).putLong(random.nextLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.array());
    }

    private static String token(SplittableRandom random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Answer(int status, String body) {}

    /** A connection that is kept. */
    private static final class Connection implements AutoCloseable {

        private final Socket socket = new Socket();
        private final InputStream in;

        Connection(int port) throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }

        Answer get(String path) throws IOException {
            return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        Answer post(String path, String body) throws IOException {
            return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
        }

        private Answer send(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                    throw new IOException("an answer in chunks is not expected");
                }
            }
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("the answer ended early");
            }
            return new Answer(status, new String(body, StandardCharsets.UTF_8));
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream(80);
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the connection ended");
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
