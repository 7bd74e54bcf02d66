package io.candor.web.centre.page;

import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/**
 * One page in all its codings, with everything that its answers need already made. Never changes.
 */
final class StoredPage {

    private static final int OVERHEAD = 1_000;

    private final Map<ContentCoding, Variant> variants = new EnumMap<>(ContentCoding.class);
    private final String cacheControl;
    private final Instant madeAt;
    private final Instant until;
    private final int weight;

    /**
     * A page in one coding.
     *
     * @param body to be sent; callers take a duplicate
     * @param etag strong, of these very bytes
     * @param names of its own headers, in step with the values
     * @param values of its own headers
     */
    record Variant(ByteBuffer body, String etag, HttpString[] names, String[] values) {}

    /**
     * Packs a page.
     *
     * @param headers its own headers, with Content-Type and Vary
     * @param cacheControl for browsers and caches on the way
     * @param madeAt when it was rendered, UTC
     * @param until the first instant at which it would be wrong, UTC; null if time alone does not change it
     */
    StoredPage(byte[] body, Map<String, String> headers, String cacheControl, Instant madeAt, Instant until) {
        this.cacheControl = cacheControl;
        this.madeAt = madeAt;
        this.until = until;
        String digest = digest(body, headers);
        int bytes = OVERHEAD;
        for (ContentCoding coding : ContentCoding.values()) {
            byte[] packed = Packing.pack(body, headers.get("Content-Type"), coding);
            if (packed != null) {
                variants.put(coding, variant(packed, coding, headers, digest));
                bytes += packed.length;
            }
        }
        this.weight = bytes;
    }

    /** The best variant for what a caller accepts; there is always one. */
    Variant variantFor(String acceptEncoding) {
        for (ContentCoding coding : ContentCoding.values()) {
            Variant variant = variants.get(coding);
            if (variant != null && coding.isAcceptedBy(acceptEncoding)) {
                return variant;
            }
        }
        return variants.get(ContentCoding.IDENTITY);
    }

    /** Whether the page is true at an instant. */
    boolean isTrueAt(Instant now) {
        return !now.isBefore(madeAt) && (until == null || now.isBefore(until));
    }

    /** How long browsers and caches on the way may keep it, at an instant at which it is true. */
    String cacheControlAt(Instant now) {
        return cacheControl != null ? cacheControl : Freshness.untilAtMost(now, until);
    }

    /** Bytes of memory, roughly. */
    int weight() {
        return weight;
    }

    private static Variant variant(byte[] body, ContentCoding coding, Map<String, String> headers, String digest) {
        boolean plain = coding == ContentCoding.IDENTITY;
        String etag = '"' + digest + (plain ? "" : "-" + coding.token()) + '"';
        int count = headers.size() + (plain ? 1 : 2);
        var names = new HttpString[count];
        var values = new String[count];
        int i = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            names[i] = new HttpString(header.getKey());
            values[i++] = header.getValue();
        }
        names[i] = new HttpString("ETag");
        values[i++] = etag;
        if (!plain) {
            names[i] = new HttpString("Content-Encoding");
            values[i] = coding.token();
        }
        return new Variant(ByteBuffer.wrap(body).asReadOnlyBuffer(), etag, names, values);
    }

    private static String digest(byte[] body, Map<String, String> headers) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            headers.forEach((name, value) -> sha.update((name + ':' + value + '\n').getBytes(StandardCharsets.UTF_8)));
            byte[] hash = sha.digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
