import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * An identity provider that asks nobody anything: whoever comes is one account of the local run. Lets a bench look at pages of the console without
 * Keycloak on the same cores.
 *
 *   SignInStub PORT EMAIL
 */
public final class SignInStub {

    private final KeyPair keys;
    private final String base;
    private final String email;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    private SignInStub(int port, String email) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
        this.base = "http://localhost:" + port + "/realms/";
        this.email = email;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        var stub = new SignInStub(port, arguments[1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/realms/", stub::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 4);
        String realm = path[2];
        try {
            switch (path[3]) {
                case "auth" -> sendBack(exchange);
                case "token" -> json(exchange, tokens(realm, fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
                case "certs" -> json(exchange, certificates());
                case "logout" -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                }
                default -> json(exchange, metadata(base + realm));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + (asked.get("redirect_uri").contains("?") ? "&" : "?") + "code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String tokens(String realm, Map<String, String> asked) throws GeneralSecurityException {
        String client = realm.equals("staff") ? "candor-console" : "candor-account";
        long now = Instant.now().getEpochSecond();
        String subject = UUID.nameUUIDFromBytes(("candor:" + email).getBytes(StandardCharsets.UTF_8)).toString();
        String nonce = nonces.getOrDefault(asked.getOrDefault("code", ""), "");
        String common = "\"iss\":\"" + base + realm + "\",\"sub\":\"" + subject + "\",\"aud\":\"" + client + "\",\"azp\":\"" + client
                + "\",\"iat\":" + now + ",\"exp\":" + (now + 86_400) + ",\"sid\":\"" + subject + "\",\"email\":\"" + email
                + "\",\"email_verified\":true,\"name\":\"" + email + "\"";
        String id = signed("{" + common + ",\"typ\":\"ID\",\"nonce\":\"" + nonce + "\"}");
        String access = signed("{" + common + ",\"typ\":\"Bearer\"}");
        return "{\"access_token\":\"" + access + "\",\"id_token\":\"" + id + "\",\"refresh_token\":\"" + access
                + "\",\"expires_in\":86400,\"refresh_expires_in\":86400,\"token_type\":\"Bearer\"}";
    }

    private String signed(String claims) throws GeneralSecurityException {
        String text = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    private String certificates() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"" + number(key.getModulus())
                + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private static String metadata(String issuer) {
        return "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + issuer + "/auth\",\"token_endpoint\":\"" + issuer
                + "/token\",\"jwks_uri\":\"" + issuer + "/certs\",\"end_session_endpoint\":\"" + issuer
                + "/logout\",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                + "\"id_token_signing_alg_values_supported\":[\"RS256\"],\"code_challenge_methods_supported\":[\"S256\"]}";
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (String field : form.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
