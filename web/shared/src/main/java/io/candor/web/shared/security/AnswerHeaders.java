package io.candor.web.shared.security;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that protect the reader, for one WAR. A page or servlet that has set one of them itself (the console's page library its
 * own content security policy with a nonce, a logo a stricter one) keeps it.
 *
 * @source OWASP ASVS 5.0, 3.4.1 to 3.4.8
 */
public final class AnswerHeaders {

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final HttpString TRANSPORT = new HttpString("Strict-Transport-Security");
    private static final HttpString POWERED_BY = new HttpString("X-Powered-By");
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final HttpString[] names;
    private final String[] values;
    private final String caching;

    private AnswerHeaders(String policy, String caching) {
        Map<HttpString, String> all = new LinkedHashMap<>();
        all.put(CONTENT_SECURITY_POLICY, policy);
        all.put(new HttpString("X-Content-Type-Options"), "nosniff");
        all.put(new HttpString("Referrer-Policy"), "same-origin");
        all.put(new HttpString("X-Frame-Options"), "DENY");
        all.put(new HttpString("Cross-Origin-Opener-Policy"), "same-origin");
        all.put(new HttpString("Cross-Origin-Resource-Policy"), "same-origin");
        all.put(
                new HttpString("Permissions-Policy"),
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        this.names = all.keySet().toArray(HttpString[]::new);
        this.values = all.values().toArray(String[]::new);
        this.caching = caching;
    }

    /** For pages that are the same for everybody: checked anew each time unless the page says more. */
    public static AnswerHeaders ofPublicPages() {
        return new AnswerHeaders(POLICY, "no-cache");
    }

    /**
     * For pages behind the sign-in: kept by nobody; a form may lead on to the identity provider.
     *
     * @param identityProvider its address
     */
    public static AnswerHeaders ofSignedInPages(String identityProvider) {
        URI uri = URI.create(identityProvider);
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return new AnswerHeaders(POLICY + " " + origin, "no-store");
    }

    /** Adds what an answer of the application does not have yet. */
    void complete(HeaderMap headers, boolean https) {
        for (int i = 0; i < names.length; i++) {
            if (!headers.contains(names[i])) {
                headers.put(names[i], values[i]);
            }
        }
        if (!headers.contains(Headers.CACHE_CONTROL)) {
            headers.put(Headers.CACHE_CONTROL, caching);
        }
        if (https) {
            headers.put(TRANSPORT, ONE_YEAR);
        }
        headers.remove(POWERED_BY);
        headers.remove(Headers.SERVER);
    }

    /** Sets them on an answer that has none of its own yet; says nothing about how long it may be kept. */
    public void set(HeaderMap headers, boolean https) {
        for (int i = 0; i < names.length; i++) {
            headers.put(names[i], values[i]);
        }
        if (https) {
            headers.put(TRANSPORT, ONE_YEAR);
        }
    }
}
