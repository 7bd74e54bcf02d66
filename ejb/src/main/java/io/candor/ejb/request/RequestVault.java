package io.candor.ejb.request;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.key.DataKey;
import io.candor.ejb.key.DataKeys;
import io.candor.persistence.request.Request;
import io.candor.persistence.shared.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens what belongs to a request, and knows the secret by which its person follows it. */
@Dependent
public class RequestVault {

    private static final String CONTENT = "content";
    private static final String MESSAGE = "message";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SECRET_SIGNS = 25;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 80;

    private final DataKeys keys;

    @Inject
    RequestVault(DataKeys keys) {
        this.keys = keys;
    }

    /** Puts what the person wrote into a new request, sealed with a new key of its own. */
    public void fill(Request request, RequestContent content) {
        DataKeys.Made made = keys.make(owner(request.id()));
        byte[] clear = Json.write(content).getBytes(StandardCharsets.UTF_8);
        request.seal(made.wrapped(), made.key().seal(clear, CONTENT), person(content.email()));
    }

    /** By which requests of one address are found in this tenant. */
    public byte[] person(String email) {
        return keys.mark("request-person", email);
    }

    /** The request's own key; empty once it is destroyed. */
    public Optional<DataKey> key(Request request) {
        return request.wrappedKey().map(wrapped -> keys.open(owner(request.id()), wrapped));
    }

    /** What the person wrote; empty once it is destroyed. */
    public Optional<RequestContent> content(Request request) {
        return key(request)
                .flatMap(key -> request.sealed().map(bytes -> key.open(bytes, CONTENT)))
                .map(clear -> Json.read(new String(clear, StandardCharsets.UTF_8), new TypeReference<>() {}));
    }

    /** A note about a request, sealed with its key; null if there is no note, or the key is destroyed. */
    public byte[] note(Request request, String text) {
        return text == null ? null : key(request).map(key -> seal(key, text)).orElse(null);
    }

    /** Seals a message of a request. */
    public static byte[] seal(DataKey key, String text) {
        return key.seal(text.getBytes(StandardCharsets.UTF_8), MESSAGE);
    }

    /** Opens a message of a request. */
    public static String open(DataKey key, byte[] sealed) {
        return new String(key.open(sealed, MESSAGE), StandardCharsets.UTF_8);
    }

    /**
     * The secret by which the person follows the request, beside its reference. It follows from the request's key, so it is stored nowhere
     * and ends with the key.
     */
    public static String secret(DataKey key) {
        byte[] mark = key.mark("request-secret", "1");
        var secret = new StringBuilder();
        for (int i = 0; i < SECRET_SIGNS; i++) {
            if (i > 0 && i % GROUP == 0) {
                secret.append('-');
            }
            secret.append(SIGNS.charAt(mark[i] & 31));
        }
        return secret.toString();
    }

    /** Whether what somebody typed is the secret; takes the same time whatever differs. */
    public static boolean isSecret(DataKey key, String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return false;
        }
        return MessageDigest.isEqual(plain(secret(key)), plain(typed));
    }

    private static byte[] plain(String secret) {
        return secret.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String owner(UUID request) {
        return "request:" + request;
    }
}
