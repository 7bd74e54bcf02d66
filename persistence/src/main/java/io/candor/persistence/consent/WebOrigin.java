package io.candor.persistence.consent;

import io.candor.persistence.shared.RefusedException;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/**
 * The origin of a website in the one form that browsers send: scheme, host in lower case and in ASCII, port only if it is not the
 * scheme's own.
 *
 * @param value for instance {@code https://www.example.com}
 * @source RFC 6454, section 6.2
 */
public record WebOrigin(String value) {

    private static final int LONGEST = 300;

    /**
     * Reads an origin as a person writes it; a slash at the end is no matter.
     *
     * @throws RefusedException if it is no origin, or not https (http is for {@code localhost} and its subdomains alone)
     */
    public static WebOrigin parse(String written) {
        String text = written.strip().replaceAll("/$", "");
        int scheme = text.indexOf("://");
        if (scheme < 0 || text.length() > LONGEST) {
            throw refused();
        }
        try {
            String authority = text.substring(scheme + 3);
            int colon = authority.lastIndexOf(':');
            String host = colon < 0 ? authority : authority.substring(0, colon);
            String port = colon < 0 ? "" : authority.substring(colon);
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return of(URI.create(text.substring(0, scheme).toLowerCase(Locale.ROOT) + "://" + ascii + port));
        } catch (IllegalArgumentException notAnAddress) {
            throw refused();
        }
    }

    /** Whether a text is an origin in exactly the form that browsers send. */
    public static boolean isNormal(String text) {
        try {
            return parse(text).value.equals(text);
        } catch (RefusedException none) {
            return false;
        }
    }

    private static WebOrigin of(URI uri) {
        String host = uri.getHost();
        boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (host == null || !bare || uri.getRawUserInfo() != null || uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw refused();
        }
        boolean local = host.equals("localhost") || host.endsWith(".localhost");
        boolean secure = uri.getScheme().equals("https");
        if (!secure && !(local && uri.getScheme().equals("http")) || !local && !host.contains(".")) {
            throw refused();
        }
        boolean usual = uri.getPort() < 0 || uri.getPort() == (secure ? 443 : 80);
        return new WebOrigin(uri.getScheme() + "://" + host + (usual ? "" : ":" + uri.getPort()));
    }

    private static RefusedException refused() {
        return new RefusedException(RefusedException.Fault.INPUT, "error.origin-form");
    }

    @Override
    public String toString() {
        return value;
    }
}
